import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const as = (role: Parameters<typeof userWith>[0]) => createCaller(shop.contextFor(userWith(role))).catalog;

test('adds a product that staff and shoppers find', async () => {
  const product = await as('operator').createProduct({ sku: '22423', name: 'Cakestand', type: 'C', price: '12.75' });
  expect(product).toMatchObject({ price: '12.75', currency: 'GBP', stock: null, active: true, description: '' });
  expect(await as('shopper').getProduct({ id: product.id })).toEqual(product);
  expect((await as('auditor').listProducts({ keyword: '2242' })).items).toEqual([product]);
});

test('refuses a second product with the same SKU', async () => {
  const product = { sku: 'TWICE', name: 'Mug', type: 'B', price: '2.00' } as const;
  await as('admin').createProduct(product);
  await expect(as('admin').createProduct({ ...product, name: 'Other' })).rejects.toMatchObject({
    cause: { code: 'conflict', errors: { sku: [expect.any(String)] } },
  });
});

test("refuses a price with more decimals than the store's currency has", async () => {
  const input = { sku: 'FINE', name: 'Fine', type: 'A', price: '0.125' } as const;
  await expect(as('admin').createProduct(input)).rejects.toMatchObject({
    cause: { code: 'invalid_input', errors: { price: [expect.any(String)] } },
  });
});

test('lets only who may write the catalog add to it', async () => {
  const input = { sku: 'NO', name: 'No', type: 'A', price: '0.10' } as const;
  await expect(as('auditor').createProduct(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(as('shopper').createProduct(input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('shows a shopper no charges, since the shop does not sell them', async () => {
  const charge = await as('admin').createProduct({ sku: 'POST', name: 'Postage', type: 'X', price: '3.00' });
  await expect(as('shopper').getProduct({ id: charge.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await as('shopper').listProducts({ keyword: 'postage' })).items).toEqual([]);
  expect((await as('auditor').listProducts({ type: 'X' })).items).toEqual([charge]);
  expect((await as('auditor').listProducts({ ids: [charge.id] })).items).toEqual([charge]);
  expect((await as('shopper').listProducts({ ids: [charge.id] })).items).toEqual([]);
});

test('takes % and _ in a keyword for themselves, and is not strict about capitals', async () => {
  await as('admin').createProduct({ sku: 'S-1', name: '100% Cotton_Été', type: 'B', price: '4.00' });
  const namesWith = async (keyword: string) =>
    (await as('auditor').listProducts({ keyword })).items.map((product) => product.name);
  expect(await namesWith('100%')).toEqual(['100% Cotton_Été']);
  expect(await namesWith('cotton_ÉTÉ')).toEqual(['100% Cotton_Été']);
  expect(await namesWith('1%c')).toEqual([]);
});

test('lists by price both ways, each product once', async () => {
  const prices = async (sort: 'price' | '-price') => {
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await as('auditor').listProducts({ sort, limit: 2, ...(cursor && { cursor }) });
      found.push(...page.items.map((product) => product.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return found;
  };
  const cheapestFirst = await prices('price');
  expect(new Set(cheapestFirst).size).toBe(cheapestFirst.length);
  expect(await prices('-price')).toEqual(cheapestFirst.toReversed());
});

test('knows no product of an id that is not there', async () => {
  const id = toPublicId('product', newId());
  await expect(as('auditor').getProduct({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
