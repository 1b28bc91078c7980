import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { sell } from '../../testing/sales.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

test('gives staff the settings of the store', async () => {
  expect(await createCaller(shop.contextFor(userWith('auditor'))).settings.get()).toEqual({
    storeName: 'Test shop',
    currency: 'GBP',
    timeZone: 'Europe/London',
    language: 'en',
    currencyIsFixed: false,
    holdingPeriodDays: 14,
    clawbackPolicy: 'within-balance',
    staffSecondFactor: false,
  });
});

const admin = () => createCaller(shop.contextFor(userWith('admin'))).settings;

test('lets an admin change it, and says in the audit what it was', async () => {
  expect(await admin().update({ holdingPeriodDays: 30, clawbackPolicy: 'allow-negative' })).toMatchObject({
    storeName: 'Test shop',
    holdingPeriodDays: 30,
    clawbackPolicy: 'allow-negative',
  });
  const { items } = await createCaller(shop.contextFor(userWith('auditor'))).audit.list({ action: 'store.changed' });
  expect(items[0]?.changes).toEqual({
    holdingPeriodDays: { before: 14, after: 30 },
    clawbackPolicy: { before: 'within-balance', after: 'allow-negative' },
  });
});

test('changes currency and time zone while no money was moved, and refuses it afterwards', async () => {
  expect(await admin().update({ currency: 'BRL', timeZone: 'America/Sao_Paulo' })).toMatchObject({ currency: 'BRL' });
  await admin().update({ currency: 'GBP', timeZone: 'Europe/London' });
  await sell(shop, { reference: '1', customer: 'a', at: '2026-01-05T10:00:00Z', lines: [['85123A', 500n, 10]] });
  await expect(admin().update({ currency: 'BRL' })).rejects.toMatchObject({
    cause: { code: 'rule_violated', errors: { currency: [expect.any(String)] } },
  });
  expect(await admin().update({ currency: 'GBP', storeName: 'Another name' })).toMatchObject({
    storeName: 'Another name',
    currencyIsFixed: true,
  });
});

test.each([
  { currency: 'XXX' },
  { timeZone: 'Mars/Olympus' },
  { holdingPeriodDays: -1 },
  { holdingPeriodDays: 366 },
  { storeName: ' ' },
])('refuses %o', async (input) => {
  await expect(admin().update(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('refuses whoever is no admin', async () => {
  const asked = createCaller(shop.contextFor(userWith('operator'))).settings.update({ storeName: 'Mine' });
  await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('refuses a shopper', async () => {
  const asked = createCaller(shop.contextFor(userWith('shopper'))).settings.get();
  await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
