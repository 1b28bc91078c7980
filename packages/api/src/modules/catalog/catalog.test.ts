import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf } from '../../pipeline/problem.ts';
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
  const { version: _version, ...listed } = product;
  expect((await as('auditor').listProducts({ keyword: '2242' })).items).toEqual([listed]);
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
  expect((await as('auditor').listProducts({ type: 'X' })).items).toMatchObject([{ id: charge.id }]);
  expect((await as('auditor').listProducts({ ids: [charge.id] })).items).toMatchObject([{ id: charge.id }]);
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

test('leaves out as many as an offset says, and gives an empty page past the end', async () => {
  const all = (await as('auditor').listProducts({ limit: 100, count: true })).items.map(({ id }) => id);
  const page = await as('auditor').listProducts({ limit: 2, offset: 1 });
  expect(page.items.map(({ id }) => id)).toEqual(all.slice(1, 3));
  const next = await as('auditor').listProducts({ limit: 2, cursor: page.nextCursor ?? '' });
  expect(next.items.map(({ id }) => id)).toEqual(all.slice(3, 5));
  expect(await as('auditor').listProducts({ offset: 999_999, count: true })).toEqual({
    items: [],
    nextCursor: null,
    total: all.length,
  });
});

describe('finds by', () => {
  beforeAll(async () => {
    const shelf = [
      { sku: 'F-1', name: 'Filtered ash', price: '1.00', stock: 0, lowStockThreshold: 0 },
      { sku: 'F-2', name: 'Filtered BÉTÀ', price: '2.00', stock: 3, lowStockThreshold: 2 },
      { sku: 'F-3', name: 'Filtered c_\\d', price: '2.01', stock: null, lowStockThreshold: 5 },
      { sku: 'F-4', name: 'Filtered 5% off', price: '3.00', stock: 4, lowStockThreshold: 4, active: false },
    ];
    for (const product of shelf) {
      await as('admin').createProduct({ ...product, type: product.price === '3.00' ? 'C' : 'B' });
    }
  });

  test.for<[string, Parameters<ReturnType<typeof as>['listProducts']>[0], string]>([
    ['prices from, inclusive', { minPrice: '2.01' }, '34'],
    ['prices to, inclusive', { maxPrice: '2.00' }, '12'],
    ['prices from more than to', { minPrice: '3.00', maxPrice: '2.00' }, ''],
    ['type', { type: 'C' }, '4'],
    ['what there is one of, or none are counted of', { inStock: true }, '234'],
    ['what there is none of', { inStock: false }, '1'],
    ['low stock', { lowStock: true }, '14'],
    ['stock that is not low', { lowStock: false }, '23'],
    ['what the shop sells', { active: true }, '123'],
    ['a part of the name without capitals and accents', { keyword: 'red beta' }, '2'],
    ['a part of the SKU', { keyword: 'f-3' }, '3'],
    ['a keyword that is % or _ or \\ itself', { keyword: '_\\d' }, '3'],
    ['no part of name and SKU together', { keyword: 'off f-4' }, ''],
    ['all of them at once', { keyword: 'filtered', type: 'B', maxPrice: '2.00', inStock: true }, '2'],
  ])('%s', async ([_name, filter, found]) => {
    const { items } = await as('auditor').listProducts({ keyword: 'Filtered', sort: 'price', ...filter });
    const skus = items.map(({ sku }) => sku).filter((sku) => sku.startsWith('F-'));
    expect(skus).toEqual(found.split('').map((digit) => `F-${digit}`));
  });
});

test.for<[object, string]>([
  [{ maxPrice: 'abc' }, 'maxPrice'],
  [{ minPrice: '-1.00' }, 'minPrice'],
  [{ maxPrice: '1.005' }, 'maxPrice'],
  [{ maxPrice: 12 }, 'maxPrice'],
  [{ keyword: 'k'.repeat(10_000) }, 'keyword'],
  [{ keyword: 'a\0b' }, 'keyword'],
  [{ type: 't'.repeat(41) }, 'type'],
  [{ inStock: 'yes' }, 'inStock'],
  [{ sort: 'stock' }, 'sort'],
  [{ limit: 101 }, 'limit'],
  [{ offset: -1 }, 'offset'],
  [{ offset: 1, cursor: 'abc' }, 'offset'],
  [{ cursor: 'dGFtcGVyZWQ' }, 'cursor'],
  [{ colour: 'red' }, 'colour'],
])('refuses to list by %o, naming the field', async ([input, field]) => {
  const problem = await as('auditor')
    .listProducts(input as never)
    .catch((error: unknown) => problemOf(error, null));
  expect(problem).toMatchObject({ status: 400, errors: { [field]: [expect.any(String)] } });
});

test.for<[object, string]>([
  [{ price: '2.555' }, 'price'],
  [{ price: '-2.55' }, 'price'],
  [{ price: 2.55 }, 'price'],
  [{ price: '9999999999999' }, 'price'],
  [{ stock: '7' }, 'stock'],
  [{ stock: 1.5 }, 'stock'],
  [{ stock: 2 ** 53 + 1 }, 'stock'],
  [{ lowStockThreshold: -1 }, 'lowStockThreshold'],
  [{ active: 'true' }, 'active'],
  [{ name: '' }, 'name'],
  [{ sku: 's'.repeat(65) }, 'sku'],
  [{ description: 'd'.repeat(5_001) }, 'description'],
  [{ pictureUrl: 'http://example.com/mug.jpg' }, 'pictureUrl'],
  [{ pictureUrl: 'javascript:alert(1)' }, 'pictureUrl'],
  [{ pictureUrl: 'https://me:secret@example.com/' }, 'pictureUrl'],
  [{ pictureUrl: 'https://example.com/"><script>' }, 'pictureUrl'],
])('refuses a product with %o, naming the field, and adds none', async ([wrong, field]) => {
  const product = { sku: 'WRONG', name: 'Wrong', type: 'A', price: '1.00', ...wrong } as never;
  const problem = await as('admin')
    .createProduct(product)
    .catch((error: unknown) => problemOf(error, null));
  expect(problem).toMatchObject({ status: 400, errors: { [field]: [expect.any(String)] } });
  expect((await as('auditor').listProducts({ keyword: 'wrong' })).items).toEqual([]);
});
