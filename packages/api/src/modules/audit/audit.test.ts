import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Change, Unit } from '../../pipeline/unit.ts';
import { createCaller } from '../../router.ts';
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

test('refuses a shopper', async () => {
  const asked = createCaller(shop.contextFor(userWith('shopper'))).audit.list({});
  await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
