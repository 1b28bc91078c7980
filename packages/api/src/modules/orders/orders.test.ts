import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../pipeline/actor.ts';
import { createCaller } from '../../router.ts';
import { type Sold, sell, takeBack } from '../../testing/sales.ts';
import { openShopForTest, openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const as = (actor: Actor, of: TestShop = shop) => createCaller(of.contextFor(actor)).orders;
const staff = (of: TestShop = shop) => as(userWith('auditor'), of);
const shopper = (sold: Sold | undefined, of: TestShop = shop) => as(userWith('shopper', sold?.customerId), of);
const idOf = (sold: Sold | undefined) => toPublicId('order', sold?.orderId ?? newId());
const notFound = { code: 'NOT_FOUND' };

function sale(reference: string, customer: string | null, at: string, unitPriceMinor = 500n) {
  return { reference, customer, at, lines: [['85123A', unitPriceMinor, 2] as const] };
}

test("keeps one shopper's orders from another", async () => {
  const [own, other] = await sell(
    shop,
    sale('own', 'keeps-1', '2026-01-05T10:00:00Z'),
    sale('other', 'keeps-2', '2026-01-05T11:00:00Z'),
  );
  const { items } = await shopper(own).list({});
  expect(items.map((order) => order.reference)).toEqual(['own']);
  expect(await shopper(own).get({ id: idOf(own) })).toMatchObject({ reference: 'own' });
  await expect(shopper(own).get({ id: idOf(other) })).rejects.toMatchObject(notFound);

  const [asked] = (await staff().list({ keyword: 'keeps-2' })).items;
  expect((await shopper(own).list({ customerId: asked?.customer?.id })).items).toEqual([]);
  expect((await shopper(own).list({ keyword: idOf(other) })).items).toEqual([]);
});

test('shows orders to nobody who is not signed in, and all of them to staff', async () => {
  await expect(as({ kind: 'anonymous' }).list({})).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
  const [nobodys] = await sell(shop, sale('nobodys', null, '2026-01-06T10:00:00Z'));
  expect(await staff().get({ id: idOf(nobodys) })).toMatchObject({ customer: null, cashback: '0.00' });
});

test('finds an order by its reference, its customer or its whole id, and takes % and _ for themselves', async () => {
  const [found] = await sell(shop, sale('Inv_100%', 'Keyword-7', '2026-01-07T10:00:00Z'));
  await sell(shop, sale('InvX100Y', 'Other-8', '2026-01-07T11:00:00Z'));
  const referencesWith = async (keyword: string) =>
    (await staff().list({ keyword })).items.map((order) => order.reference);

  expect(await referencesWith('inv_100%')).toEqual(['Inv_100%']);
  expect(await referencesWith('KEYWORD-7')).toEqual(['Inv_100%']);
  expect(await referencesWith('customer keyword')).toEqual(['Inv_100%']);
  expect(await referencesWith(idOf(found))).toEqual(['Inv_100%']);
  expect(await referencesWith(idOf(found).slice(0, -1))).toEqual([]);
  expect(await referencesWith('%%')).toEqual([]);
});

test("takes days for the store's, also where its clocks change", async () => {
  const zoned = await openShopForTest();
  await sell(
    zoned,
    sale('before', 'a', '2026-03-28T23:59:59Z'),
    sale('first', 'a', '2026-03-29T00:00:00Z'),
    sale('last', 'a', '2026-03-29T22:59:59Z'),
    sale('after', 'a', '2026-03-29T23:00:00Z'),
  );
  const { items } = await staff(zoned).list({ from: '2026-03-29', to: '2026-03-30', sort: 'placedAt' });
  expect(items.map((order) => order.reference)).toEqual(['first', 'last']);
});

test('finds the orders with a line of a product, of a type, or of both in one, and the lines themselves', async () => {
  const sold = await openShopForTest();
  const lines = (...skus: [sku: string, unitPriceMinor: bigint][]) => skus.map((sku) => [...sku, 1] as const);
  await sell(
    sold,
    { ...sale('both', 'a', '2026-01-05T10:00:00Z'), lines: lines(['1', 500n], ['2', 50n]) },
    { ...sale('dear', 'a', '2026-01-05T11:00:00Z'), lines: lines(['1', 500n]) },
    { ...sale('cheap', 'a', '2026-01-05T12:00:00Z'), lines: lines(['2', 50n]) },
  );
  const { items } = await staff(sold).listLines({});
  const productId = items.find(({ sku }) => sku === '2')?.productId;
  const found = async (filters: { productId?: string | undefined; type?: 'A' | 'C' }) =>
    (await staff(sold).list({ ...filters, sort: 'placedAt' })).items.map((order) => order.reference);

  expect(await found({ productId })).toEqual(['both', 'cheap']);
  expect(await found({ type: 'C' })).toEqual(['both', 'dear']);
  expect(await found({ productId, type: 'C' })).toEqual([]);
  const ofType = (await staff(sold).listLines({ type: 'A' })).items;
  expect(ofType.map(({ sku, order }) => [sku, order.reference])).toEqual([
    ['2', 'cheap'],
    ['2', 'both'],
  ]);
});

describe('pages through every order exactly once while new ones arrive', () => {
  test.each(['-placedAt', 'placedAt', '-total', 'total'] as const)('by %s', async (sort) => {
    const busy = await openShopForTest();
    const sales = Array.from({ length: 25 }, (_, index) =>
      sale(`${index}`, 'a', `2026-02-0${1 + (index % 3)}T10:00:00Z`, BigInt(100 + (index % 4))),
    );
    await sell(busy, ...sales);

    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page === 0 || cursor; page += 1) {
      const { items, nextCursor } = await staff(busy).list({ sort, limit: 4, ...(cursor && { cursor }) });
      seen.push(...items.map((order) => order.reference ?? ''));
      cursor = nextCursor ?? undefined;
      await sell(busy, sale(`new ${page}`, 'a', '2026-02-02T10:00:00Z', 102n));
    }
    const old = seen.filter((reference) => !reference.startsWith('new'));
    expect(old.toSorted()).toEqual(sales.map((one) => one.reference).toSorted());
    expect(new Set(seen).size).toBe(seen.length);
  });
});

test('refuses a cursor that was given in another order', async () => {
  const { nextCursor } = await staff().list({ limit: 1 });
  await expect(staff().list({ limit: 1, sort: 'total', cursor: nextCursor ?? '' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

test('filters by what became of the order, and counts what is left', async () => {
  const filtered = await openShopForTest();
  const [partly, wholly] = await sell(
    filtered,
    sale('partly', 'a', '2026-01-05T10:00:00Z'),
    sale('wholly', 'a', '2026-01-05T10:00:00Z'),
    sale('none', 'a', '2026-01-05T10:00:00Z'),
  );
  if (!partly || !wholly) {
    throw new Error('Two sales were made.');
  }
  await takeBack(filtered, partly, 0, 1, '2026-01-06T10:00:00Z');
  await takeBack(filtered, wholly, 0, 2, '2026-01-06T10:00:00Z');

  const referencesOf = async (filters: Parameters<ReturnType<typeof staff>['list']>[0]) => {
    const { items, total } = await staff(filtered).list({ ...filters, count: true });
    expect(total).toBe(items.length);
    return items.map((order) => order.reference ?? '').toSorted((left, right) => left.localeCompare(right));
  };
  expect(await referencesOf({ refunded: 'partly' })).toEqual(['partly']);
  expect(await referencesOf({ refunded: 'wholly' })).toEqual(['wholly']);
  expect(await referencesOf({ refunded: 'none', status: 'completed', channel: 'import' })).toEqual(['none']);
  expect(await referencesOf({ status: 'placed' })).toEqual([]);
});

test('filters by the total, both ends included, and refuses more decimals than the currency has', async () => {
  const filtered = await openShopForTest();
  await sell(
    filtered,
    sale('small', 'a', '2026-01-05T10:00:00Z', 100n),
    sale('middle', 'a', '2026-01-05T10:00:00Z', 250n),
    sale('large', 'a', '2026-01-05T10:00:00Z', 1_000n),
  );
  const { items } = await staff(filtered).list({ sort: 'total' });
  const [small = '', middle = ''] = items.map(({ total }) => total);
  const referencesOf = async (bounds: { minTotal?: string; maxTotal?: string }) =>
    (await staff(filtered).list({ ...bounds, sort: 'total' })).items.map(({ reference }) => reference);
  expect(await referencesOf({ minTotal: middle, maxTotal: middle })).toEqual(['middle']);
  expect(await referencesOf({ minTotal: middle })).toEqual(['middle', 'large']);
  expect(await referencesOf({ maxTotal: small })).toEqual(['small']);
  await expect(referencesOf({ minTotal: '1.234' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  await expect(referencesOf({ minTotal: '-1.00' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
