import type { Role } from '@tillback/rules/access/rights';
import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { beforeEach, describe, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { connectAs } from '../../testing/connection.ts';
import { openShopForTest, type TestShop, userWith } from '../../testing/test-shop.ts';

const now = new Date('2026-02-01T12:00:00Z');
const rates = { A: '1.00', B: '2.50', C: '3.00', X: '0.00' };
const terms = { open: true, invitedCredit: '5.00', inviterReward: '10.00', rewardEvery: 3 };

let shop: TestShop;
beforeEach(async () => {
  shop = await openShopForTest();
  shop.setNow(now);
});

const as = (role: Role) => createCaller(shop.contextFor(userWith(role)));
const conflict = { cause: { code: 'conflict' } };

async function rule() {
  const [first] = (await as('auditor').cashback.listRules()).items;
  if (!first) {
    throw new Error('A shop has a rule.');
  }
  return first;
}

async function proposedRates(more: { inForceFrom?: string; note?: string } = {}) {
  const { id, version } = await rule();
  return as('operator').proposals.proposeRates({ id, rates, version, ...more });
}

const proposedTerms = () => as('operator').proposals.proposeTerms({ ...terms, version: 1 });

describe('an operator proposes', () => {
  test('rates, and nothing changes until an admin accepts: then they are in force, set by the admin', async () => {
    const proposal = await proposedRates({ note: 'For the summer' });
    expect(proposal).toMatchObject({
      kind: 'cashback-rates',
      status: 'open',
      outdated: null,
      proposedBy: 'A operator',
      proposedAt: now.toISOString(),
      note: 'For the summer',
      rates: { before: (await rule()).rates, after: rates, inForceFrom: null },
      terms: null,
    });
    expect((await rule()).version).toBe(1);
    const accepted = await as('admin').proposals.accept({ id: proposal.id });
    expect(accepted).toMatchObject({ status: 'accepted', decidedBy: 'A admin', appliedVersion: 2, reason: null });
    expect(await rule()).toMatchObject({ version: 2, rates, inForceFrom: now.toISOString() });
  });

  test('terms, which an admin accepts', async () => {
    const proposal = await proposedTerms();
    expect(proposal).toMatchObject({ rates: null, terms: { currency: 'GBP', after: terms } });
    expect(await as('admin').proposals.accept({ id: proposal.id })).toMatchObject({ appliedVersion: 2 });
    expect(await as('auditor').referrals.programme()).toMatchObject({ ...terms, version: 2, setBy: 'A admin' });
  });

  test('rates for later, which begin when it was proposed', async () => {
    const inForceFrom = '2026-03-01T00:00:00.000Z';
    const { id } = await proposedRates({ inForceFrom });
    await as('admin').proposals.accept({ id });
    expect((await rule()).versions).toMatchObject([{ version: 2, inForceFrom }, { version: 1 }]);
  });

  test('nothing that applies already, nothing in the past, and nothing on what was changed since it was read', async () => {
    const { id, rates: present } = await rule();
    const { proposals } = as('operator');
    const same = { A: present.A ?? '', B: present.B ?? '', C: present.C ?? '', X: present.X ?? '' };
    const refused = { cause: { code: 'rule_violated' } };
    await expect(proposals.proposeRates({ id, rates: same })).rejects.toMatchObject(refused);
    const past = proposals.proposeRates({ id, rates, inForceFrom: '2026-01-31T00:00:00Z' });
    await expect(past).rejects.toMatchObject(refused);
    await as('admin').cashback.changeRates({ id, rates });
    const late = proposals.proposeRates({ id, rates: { ...rates, A: '7' }, version: 1 });
    await expect(late).rejects.toMatchObject(conflict);
  });
});

describe('an admin', () => {
  test('declines with a reason, which is kept, and changes nothing', async () => {
    const { id } = await proposedTerms();
    const declined = await as('admin').proposals.decline({ id, reason: 'Too little' });
    expect(declined).toMatchObject({
      status: 'declined',
      reason: 'Too little',
      decidedBy: 'A admin',
      appliedVersion: null,
    });
    expect(await as('auditor').referrals.programme()).toMatchObject({ version: 1 });
  });

  test('cannot accept what was changed since: it says so, and can be declined', async () => {
    const { id } = await proposedRates();
    await as('admin').cashback.changeRates({ id: (await rule()).id, rates: { ...rates, A: '9' } });
    expect(await as('auditor').proposals.get({ id })).toMatchObject({ status: 'open', outdated: 'changed-since' });
    await expect(as('admin').proposals.accept({ id })).rejects.toMatchObject(conflict);
    expect((await rule()).versions).toHaveLength(2);
    expect(await as('admin').proposals.decline({ id, reason: 'Outdated' })).toMatchObject({ outdated: null });
  });

  test('cannot accept rates whose time to begin is over', async () => {
    const { id } = await proposedRates({ inForceFrom: '2026-03-01T00:00:00.000Z' });
    shop.setNow(new Date('2026-03-01T00:00:01Z'));
    expect(await as('auditor').proposals.get({ id })).toMatchObject({ outdated: 'start-is-over' });
    await expect(as('admin').proposals.accept({ id })).rejects.toMatchObject(conflict);
  });

  test('decides once: of two who decide at the same moment one hears that it is decided', async () => {
    const { id } = await proposedTerms();
    const decided = await Promise.allSettled([
      as('admin').proposals.accept({ id }),
      as('admin').proposals.accept({ id }),
    ]);
    expect(decided.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(as('admin').proposals.decline({ id, reason: 'Too late' })).rejects.toMatchObject(conflict);
    expect((await as('auditor').referrals.programme()).versions).toHaveLength(2);
  });

  test.for(['', 'x'.repeat(501)])('declines for no reason %j', async (reason) => {
    const declined = as('admin').proposals.decline({ id: (await proposedTerms()).id, reason });
    await expect(declined).rejects.toMatchObject({ cause: { errors: { reason: [expect.any(String)] } } });
  });
});

test('who reads the store sees what is open and what was decided, the latest first', async () => {
  const first = await proposedTerms();
  shop.setNow(new Date(now.getTime() + 1_000));
  const second = await proposedRates();
  await as('admin').proposals.decline({ id: first.id, reason: 'No' });
  const idsOf = async (filter: { status?: 'open' | 'declined'; kind?: 'referral-terms' }) =>
    (await as('auditor').proposals.list(filter)).items.map(({ id }) => id);
  expect(await idsOf({})).toEqual([second.id, first.id]);
  expect(await idsOf({ status: 'open' })).toEqual([second.id]);
  expect(await idsOf({ kind: 'referral-terms' })).toEqual([first.id]);
});

test('the audit says who proposed, who accepted, and what changed', async () => {
  const { id } = await proposedRates({ note: 'Why not' });
  await as('admin').proposals.accept({ id });
  const { items } = await as('auditor').audit.list({});
  expect(items.map(({ action, actor, subject }) => [action, actor.name, subject?.kind]).toReversed()).toEqual(
    expect.arrayContaining([
      ['proposal.made', 'A operator', 'proposal'],
      ['cashback-rule.changed', 'A admin', 'cashbackRule'],
      ['proposal.accepted', 'A admin', 'proposal'],
    ]),
  );
  expect((await as('auditor').audit.list({ keyword: id })).items).toHaveLength(2);
});

describe('who may not', () => {
  test.for(['shopper', 'auditor'] as const)('propose: a %s', async (role) => {
    const { proposals } = as(role);
    const forbidden = { code: 'FORBIDDEN' };
    await expect(proposals.proposeTerms(terms)).rejects.toMatchObject(forbidden);
    await expect(proposals.proposeRates({ id: (await rule()).id, rates })).rejects.toMatchObject(forbidden);
  });

  test.for(['shopper', 'auditor', 'operator'] as const)('decide: a %s', async (role) => {
    const { id } = await proposedTerms();
    const { proposals } = as(role);
    await expect(proposals.accept({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(proposals.decline({ id, reason: 'No' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await as('auditor').proposals.get({ id })).status).toBe('open');
  });

  test('read: a shopper', async () => {
    await expect(as('shopper').proposals.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('knows no proposal and no rule of an id that is not there', async () => {
  const missing = { code: 'NOT_FOUND' };
  await expect(as('admin').proposals.accept({ id: toPublicId('proposal', newId()) })).rejects.toMatchObject(missing);
  const ofNoRule = as('operator').proposals.proposeRates({ id: toPublicId('cashbackRule', newId()), rates });
  await expect(ofNoRule).rejects.toMatchObject(missing);
});

test('the database refuses, even to its owner, to change what was decided and to forget it', async () => {
  const { id } = await proposedTerms();
  await as('admin').proposals.decline({ id, reason: 'No' });
  const owner = await connectAs('owner', shop.ownerUrl);
  await expect(owner.query("update proposals set reason = 'Yes'")).rejects.toThrow('decided once');
  await expect(owner.query('delete from proposals')).rejects.toThrow('only added');
  const app = await connectAs('tillback_app', shop.ownerUrl);
  await expect(app.query("update proposals set after = '{}'")).rejects.toThrow('permission denied');
});
