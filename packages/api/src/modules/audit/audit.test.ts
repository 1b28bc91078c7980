import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor, ClientActor } from '../../pipeline/actor.ts';
import type { Change, Unit } from '../../pipeline/unit.ts';
import { createCaller } from '../../router.ts';
import { openErp } from '../../testing/erp.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

const admin = userWith('admin');
const customerId = newId();

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await recordAt('2026-07-01T22:59:59.999Z', { action: 'order.placed' });
  await recordAt('2026-07-01T23:00:00Z', { action: 'customer.created', subject: { kind: 'customer', id: customerId } });
  await recordAt('2026-07-02T22:59:59.999Z', { action: 'store.opened', subject: { kind: 'store', id: '1' } });
  await recordAt('2026-07-02T23:00:00Z', { action: 'user.created', actor: admin, changes: { role: 'operator' } });
});
afterAll(() => shop.close());

async function recordAt(instant: string, change: Change): Promise<void> {
  shop.setNow(new Date(instant));
  await shop.run(async (unit: Unit) => unit.record(change), undefined, { requestId: 'request-1', ip: '127.0.0.1' });
}

const audit = () => createCaller(shop.contextFor(userWith('auditor'))).audit;
type Filters = Parameters<ReturnType<typeof audit>['list']>[0];
const actionsOf = async (filters: Filters) => (await audit().list(filters)).items.map((entry) => entry.action);

test('lists who did what, the newest first, over pages', async () => {
  const first = await audit().list({ limit: 3, count: true });
  const second = await audit().list({ limit: 3, cursor: first.nextCursor ?? undefined });
  const actions = [...first.items, ...second.items].map((entry) => entry.action);
  expect(actions).toEqual(['user.created', 'store.opened', 'customer.created', 'order.placed']);
  expect(first.total).toBe(4);
  expect(second.nextCursor).toBeNull();
});

test("takes days for the store's days, the last one exclusive", async () => {
  expect(await actionsOf({ from: '2026-07-02', to: '2026-07-03' })).toEqual(['store.opened', 'customer.created']);
  expect(await actionsOf({ from: '2026-07-03' })).toEqual(['user.created']);
  expect(await actionsOf({ to: '2026-07-02' })).toEqual(['order.placed']);
});

test('finds what one user did, and one kind of action', async () => {
  const actorId = admin.kind === 'user' ? toPublicId('user', admin.id) : '';
  expect(await actionsOf({ actorId })).toEqual(['user.created']);
  expect(await actionsOf({ action: 'order.placed' })).toEqual(['order.placed']);
});

test('names actor and subject by their public ids, and tells where it came from', async () => {
  const { items } = await audit().list({});
  expect(items[0]).toMatchObject({
    actor: { kind: 'user', id: expect.stringMatching(/^usr_/), name: 'A admin' },
    subject: null,
    changes: { role: 'operator' },
  });
  expect(items[1]?.subject).toEqual({ kind: 'store', id: '1' });
  expect(items[2]).toMatchObject({
    at: '2026-07-01T23:00:00.000Z',
    actor: { kind: 'system', id: null, name: 'test' },
    subject: { kind: 'customer', id: toPublicId('customer', customerId) },
    requestId: 'request-1',
    ip: '127.0.0.1',
  });
});

test('gives those that were picked', async () => {
  const { items } = await audit().list({});
  const ids = [items[0]?.id ?? '', items[2]?.id ?? ''];
  expect((await audit().list({ ids })).items.map(({ id }) => id)).toEqual(ids);
});

describe('who did it is told with', () => {
  const changed = { name: { before: 'Ada Byron', after: 'Ada Lovelace' }, document: '52998224725', total: '10.00' };
  const sessionId = 'a1b2c3d4e5f60718'.padStart(64, '9');
  const done = async (actor: Actor) => {
    await shop.run(async (unit: Unit) => unit.record({ action: 'customer.changed', changes: changed }), null, {
      actor,
    });
  };
  let erp: ClientActor;

  beforeAll(async () => {
    shop.setNow(new Date('2026-07-04T12:00:00Z'));
    erp = await openErp(shop, 'The ERP');
    shop.setNow(new Date('2026-07-05T12:00:00Z'));
    await done({ ...userWith('operator'), sessionId } as Actor);
    await done(erp);
  });

  test('the session, by which all that was done in it is found', async () => {
    const { items } = await audit().list({ session: 'a1b2c3d4e5f60718' });
    expect(items).toMatchObject([{ actor: { name: 'A operator' }, session: 'a1b2c3d4e5f60718', client: null }]);
  });

  test('the other system, by which all that came through it is found', async () => {
    const clientId = toPublicId('client', erp.id);
    const { items } = await audit().list({ clientId });
    expect(items).toMatchObject([
      { actor: { kind: 'client', id: clientId }, client: { id: clientId, name: 'The ERP' } },
    ]);
  });

  test.for([
    ['auditor', 'A*** B***', '***982247**'],
    ['operator', 'Ada Byron', '52998224725'],
    ['admin', 'Ada Byron', '52998224725'],
  ] as const)('what was changed, and to an %s the name %s and the document %s', async ([role, name, document]) => {
    const asRole = createCaller(shop.contextFor(userWith(role))).audit;
    const { items } = await asRole.list({ action: 'customer.changed', limit: 1 });
    const shown = { changes: { name: { before: name }, document, total: '10.00' } };
    expect(items).toMatchObject([shown]);
    expect(await asRole.get({ id: items[0]?.id ?? '' })).toMatchObject(shown);
  });
});

test('refuses a shopper', async () => {
  const asked = createCaller(shop.contextFor(userWith('shopper'))).audit.list({});
  await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
