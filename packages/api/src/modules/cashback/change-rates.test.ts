import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { sell } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-02-01T12:00:00Z'));
});
afterAll(() => shop.close());

const as = (role: 'admin' | 'operator' | 'auditor') => createCaller(shop.contextFor(userWith(role))).cashback;
const rates = { A: '1', B: '2.5', C: '3.00', X: '0' };

async function ruleId(): Promise<string> {
  const { items } = await as('auditor').listRules();
  return items[0]?.id ?? '';
}

test('counts for orders from then on, and changes none of before', async () => {
  const rule = await as('admin').changeRates({ id: await ruleId(), rates, inForceFrom: '2026-03-01T00:00:00Z' });
  expect(rule).toMatchObject({ version: 1, versions: [{ version: 2, rates: { B: '2.50' } }, { version: 1 }] });
  const line = ['85123A', 500n, 10] as const;
  await sell(
    shop,
    { reference: 'before', customer: 'a', at: '2026-02-28T23:59:59Z', lines: [line] },
    { reference: 'after', customer: 'a', at: '2026-03-01T00:00:00Z', lines: [line] },
  );
  const { items } = await as('auditor').listEntries({});
  expect(Object.fromEntries(items.map((entry) => [entry.orderReference, entry.amount]))).toEqual({
    before: '1.00',
    after: '1.50',
  });
});

test('is in force at once where no time is named', async () => {
  const rule = await as('admin').changeRates({ id: await ruleId(), rates });
  expect(rule).toMatchObject({ version: 3, inForceFrom: '2026-02-01T12:00:00.000Z', rates: { A: '1.00', C: '3.00' } });
});

test('refuses a time that is over', async () => {
  const changed = as('admin').changeRates({ id: await ruleId(), rates, inForceFrom: '2026-02-01T11:59:59Z' });
  await expect(changed).rejects.toMatchObject({
    cause: { code: 'rule_violated', errors: { inForceFrom: [expect.any(String)] } },
  });
});

test.each<Record<string, string>>([
  { A: '-1' },
  { B: '100.01' },
  { C: '1.234' },
  { X: '1e1' },
  { ['D'.repeat(41)]: '1' },
])('refuses the rates %o', async (wrong) => {
  const changed = as('admin').changeRates({ id: await ruleId(), rates: { ...rates, ...wrong } });
  await expect(changed).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('keeps the rate of a type that is not sent, and refuses one of a type that there is not', async () => {
  const changed = await as('admin').changeRates({ id: await ruleId(), rates: { b: '7.5' } });
  expect(changed.versions[0]?.rates).toEqual({ A: '1.00', B: '7.50', C: '3.00', X: '0.00' });
  await expect(as('admin').changeRates({ id: await ruleId(), rates: { Z: '1' } })).rejects.toMatchObject({
    cause: { code: 'unknown_type', errors: { 'rates.Z': [expect.any(String)] } },
  });
});

test('refuses whoever is no admin, and a rule that is not there', async () => {
  await expect(as('operator').changeRates({ id: await ruleId(), rates })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const unknown = as('admin').changeRates({ id: toPublicId('cashbackRule', newId()), rates });
  await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
