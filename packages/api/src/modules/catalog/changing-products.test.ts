import { newId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { problemOf } from '../../pipeline/problem.ts';
import { createCaller } from '../../router.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const as = (role: Parameters<typeof userWith>[0], idempotencyKey: string | null = null) =>
  createCaller(shop.contextFor(userWith(role), { idempotencyKey })).catalog;

let made = 0;
const mug = (changes: object = {}) => {
  made += 1;
  return as('operator').createProduct({ sku: `MUG-${made}`, name: 'Mug', type: 'B', price: '2.00', ...changes });
};

const adjust = (input: Parameters<ReturnType<typeof as>['adjustStock']>[0]) =>
  as('operator', newId()).adjustStock(input);

const refused = (code: string, field?: string) => ({
  cause: { code, ...(field && { errors: { [field]: [expect.any(String)] } }) },
});

test('changes what is sent and leaves the rest', async () => {
  const { id } = await mug({ stock: 4, description: 'Blue' });
  const pictureUrl = 'https://example.com/mug.jpg';
  const changed = await as('operator').updateProduct({ id, price: '2.55', pictureUrl, lowStockThreshold: 5 });
  expect(changed).toMatchObject({ price: '2.55', pictureUrl, lowStockThreshold: 5, description: 'Blue', stock: 4 });
});

test('replaces all but the stock where none is sent', async () => {
  const { id } = await mug({ stock: 4, description: 'Blue', active: false });
  const replaced = await as('operator').replaceProduct({ id, sku: 'PUT', name: 'Cup', type: 'C', price: '9.00' });
  expect(replaced).toMatchObject({ sku: 'PUT', name: 'Cup', description: '', active: true, stock: 4 });
});

test('refuses a change of what somebody else changed since, and not because something was sold', async () => {
  const { id, version } = await mug({ stock: 4 });
  await adjust({ id, change: -1, reason: 'Broken' });
  await expect(as('admin').updateProduct({ id, version, stock: 4 })).rejects.toMatchObject(refused('version_mismatch'));
  const { version: later } = await as('admin').updateProduct({ id, version, name: 'Jug' });
  await expect(as('admin').updateProduct({ id, version, name: 'Mug' })).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
    cause: { code: 'version_mismatch', extra: { version: later } },
  });
  await expect(as('admin').archiveProduct({ id, version })).rejects.toMatchObject(refused('version_mismatch'));
});

test.for(['taken', 'TAKEN', 'Ta ken'])('takes %s for the SKU of a product that has it already', async (sku) => {
  const other = await mug();
  await as('admin')
    .createProduct({ sku: 'Taken', name: 'First', type: 'A', price: '1.00' })
    .catch(() => {});
  await expect(mug({ sku })).rejects.toMatchObject(refused('conflict', 'sku'));
  await expect(as('admin').updateProduct({ id: other.id, sku })).rejects.toMatchObject(refused('conflict', 'sku'));
});

test('adds one product where two of one SKU are added at once', async () => {
  const twice = await Promise.allSettled([mug({ sku: 'RACED' }), mug({ sku: 'raced' })]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('archives a product out of the lists, keeps it to be read, and brings it back unless its SKU is taken', async () => {
  const product = await mug({ sku: 'GONE' });
  const { id } = product;
  const listed = async (archived: boolean) =>
    (await as('auditor').listProducts({ keyword: 'GONE', archived })).items.map((item) => item.id);
  await as('operator').archiveProduct({ id });
  await as('operator').archiveProduct({ id });
  expect([await listed(false), await listed(true)]).toEqual([[], [id]]);
  expect(await as('auditor').getProduct({ id })).toMatchObject({ archived: true });
  await expect(as('shopper').getProduct({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(as('operator').updateProduct({ id, name: 'Other' })).rejects.toMatchObject(refused('conflict'));
  expect(await as('operator').restoreProduct({ id })).toMatchObject({ archived: false, version: product.version });
  await as('operator').archiveProduct({ id });
  await mug({ sku: 'gone' });
  await expect(as('operator').restoreProduct({ id })).rejects.toMatchObject(refused('conflict', 'sku'));
});

test('adjusts stock by and to a number for a reason, and says who and what was there after', async () => {
  const { id } = await mug({ stock: 10 });
  await adjust({ id, change: -3, reason: 'Broken' });
  await adjust({ id, stock: 12, reason: 'Counted' });
  await adjust({ id, stock: null, reason: 'Made to order' });
  expect(await adjust({ id, stock: 2, reason: 'Counted again' })).toMatchObject({ stock: 2 });
  const { items } = await as('auditor').listStockMovements({ id });
  expect(items.map(({ change, stockAfter, reason, note }) => [change, stockAfter, reason, note])).toEqual([
    [2, 2, 'adjustment', 'Counted again'],
    [-12, 0, 'adjustment', 'Made to order'],
    [5, 12, 'adjustment', 'Counted'],
    [-3, 7, 'adjustment', 'Broken'],
    [10, 10, 'opening', null],
  ]);
  expect(items[0]?.actor).toBe('A operator');
  await expectBooksToBalance(shop);
});

test('a change of the product may bring another stock, and say why', async () => {
  const { id } = await mug({ stock: 10 });
  await as('operator').updateProduct({ id, stock: 8, stockReason: 'Two broke' });
  await as('operator').updateProduct({ id, stock: 9, price: '2.00' });
  const { items } = await as('auditor').listStockMovements({ id });
  expect(items.map(({ change, reason, note }) => [change, reason, note])).toEqual([
    [1, 'adjustment', null],
    [-2, 'adjustment', 'Two broke'],
    [10, 'opening', null],
  ]);
});

test('leaves the stock of an archived product alone until it is restored', async () => {
  const { id } = await mug({ stock: 10 });
  await as('operator').archiveProduct({ id });
  await expect(adjust({ id, change: 1, reason: 'Found' })).rejects.toMatchObject(refused('conflict'));
  await as('operator').restoreProduct({ id });
  expect(await adjust({ id, change: 1, reason: 'Found' })).toMatchObject({ stock: 11 });
});

test('adjusts once where a retry sends the same key', async () => {
  const { id } = await mug({ stock: 10 });
  const caller = as('operator', newId());
  const answers = [1, 2].map(() => caller.adjustStock({ id, change: -1, reason: 'Broken' }));
  await Promise.allSettled(answers);
  await caller.adjustStock({ id, change: -1, reason: 'Broken' });
  expect(await as('auditor').getProduct({ id })).toMatchObject({ stock: 9 });
});

test.for([
  { input: { change: -11 }, code: 'insufficient_stock' },
  { input: { change: 1_000_000_000 }, code: 'rule_violated' },
  { input: { change: 1, stock: 1 }, code: 'invalid_input', field: 'change' },
  { input: {}, code: 'invalid_input', field: 'change' },
  { input: { change: 1.5 }, code: 'invalid_input', field: 'change' },
  { input: { change: 0 }, code: 'invalid_input', field: 'change' },
  { input: { stock: -1 }, code: 'invalid_input', field: 'stock' },
  { input: { stock: 2 ** 53 + 1 }, code: 'invalid_input', field: 'stock' },
  { input: { stock: '4' as never }, code: 'invalid_input', field: 'stock' },
  { input: { stock: 4, reason: ' ' }, code: 'invalid_input', field: 'reason' },
])('refuses to adjust by $input, and nothing moves', async ({ input, code, field }) => {
  const { id, version } = await mug({ stock: 10 });
  const call = adjust({ id, reason: 'Counted', ...input });
  await expect(call).rejects.toSatisfy((error) => problemOf(error as Error, null).code === code);
  await expect(call).rejects.toSatisfy((error) => !field || field in (problemOf(error as Error, null).errors ?? {}));
  expect(await as('auditor').getProduct({ id })).toMatchObject({ stock: 10, version });
});
