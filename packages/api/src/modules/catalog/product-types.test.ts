import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDatabase } from '../../database/handles.ts';
import { createCaller } from '../../router.ts';
import { rowsOf } from '../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { recountCashback } from '../cashback/public.ts';
import { createCustomer } from '../customers/public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const as = (role: Parameters<typeof userWith>[0], idempotencyKey: string | null = null) =>
  createCaller(shop.contextFor(userWith(role), { idempotencyKey }));
const catalog = () => as('operator').catalog;

let made = 0;
const productOf = (type: string) => {
  made += 1;
  return catalog().createProduct({ sku: `TYPED-${made}`, name: `Typed ${made}`, type, price: '10.00', stock: 5 });
};

async function orderOf(productId: string) {
  const customer = await shop.run(createCustomer, { name: 'Ada', email: `${newId()}@example.com` });
  const orders = as('operator', newId()).orders;
  const { id } = await orders.place({
    customerId: toPublicId('customer', customer),
    lines: [{ productId, quantity: 1 }],
  });
  return orders.get({ id });
}

const refused = (code: string, field?: string) => ({
  cause: { code, ...(field && { errors: { [field]: [expect.any(String)] } }) },
});

test('begins with A, B, C and X, each with the number of its products that are not archived', async () => {
  const { id } = await productOf('C');
  await productOf('C');
  await catalog().archiveProduct({ id });
  const { items } = await as('auditor').catalog.listTypes({});
  expect(items.map(({ name, products, archived }) => [name, products, archived])).toEqual([
    ['A', 0, false],
    ['B', 0, false],
    ['C', 1, false],
    ['X', 0, false],
  ]);
});

test('renames a type for its products and the rules, and not for what was sold', async () => {
  const type = await catalog().createType({ name: 'Livros' });
  const product = await productOf('livros');
  expect(product.type).toBe('Livros');
  const [rule] = (await as('admin').cashback.listRules()).items;
  await as('admin').cashback.changeRates({ id: rule?.id ?? '', rates: { Livros: '20' } });
  const before = await orderOf(product.id);

  await catalog().updateType({ id: type.id, name: 'Ficção' });
  expect(await catalog().getProduct({ id: product.id })).toMatchObject({ type: 'Ficção' });
  expect((await as('admin').cashback.listRules()).items[0]?.rates).toMatchObject({ Ficção: '20.00', A: '10.00' });
  const after = await orderOf(product.id);
  const lines = [before, await as('operator').orders.get({ id: before.id }), after].map(({ lines: [line] }) => line);
  expect(lines.map((line) => [line?.type, line?.cashback])).toEqual([
    ['Livros', '2.00'],
    ['Livros', '2.00'],
    ['Ficção', '2.00'],
  ]);
  const sold = await as('auditor').orders.listLines({ productId: product.id });
  expect(sold.items.map((line) => line.type)).toEqual(['Ficção', 'Livros']);
  expect(await recountCashback(readDatabase(shop.runtime.orm.em))).toMatchObject({
    linesThatDiffer: 0,
    entriesThatDiffer: 0,
  });
});

test('earns nothing with a type that no rule names, and the books agree', async () => {
  await catalog().createType({ name: 'Unnamed' });
  const { lines } = await orderOf((await productOf('Unnamed')).id);
  expect(lines).toMatchObject([{ type: 'Unnamed', cashback: '0.00', explanation: { reason: 'no-rate' } }]);
  expect(await recountCashback(readDatabase(shop.runtime.orm.em))).toMatchObject({
    linesThatDiffer: 0,
    entriesThatDiffer: 0,
  });
});

test.for(['Papier', 'PAPIER', 'Pàpier'])('takes %s for a name that a type has or had', async (name) => {
  const type = await catalog()
    .createType({ name: 'Papier' })
    .catch(() => null);
  if (type) await catalog().updateType({ id: type.id, name: 'Stationery' });
  await expect(catalog().createType({ name })).rejects.toMatchObject(refused('conflict', 'name'));
  const other = await catalog()
    .createType({ name: `Other than ${name}` })
    .catch(() => null);
  const { items } = await catalog().listTypes({ limit: 100 });
  const id = other?.id ?? items.find((known) => known.name.startsWith('Other'))?.id ?? '';
  await expect(catalog().updateType({ id, name })).rejects.toMatchObject(refused('conflict', 'name'));
  expect((await catalog().listProducts({ type: name })).items).toEqual([]);
});

test('lets a type have a name of its own again', async () => {
  const { id } = await catalog().createType({ name: 'Toys' });
  await catalog().updateType({ id, name: 'Games' });
  expect(await catalog().updateType({ id, name: 'toys' })).toMatchObject({ name: 'toys', code: 'Toys' });
});

test('gives one name to one of many who ask for it at once', async () => {
  const asked = await Promise.allSettled(
    ['Race', 'race', 'RACE', 'Ràce'].map((name) => catalog().createType({ name })),
  );
  expect(asked.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
});

test('does not let the database give a name to two types', async () => {
  await expect(
    rowsOf(
      shop.ownerUrl,
      `insert into product_type_names (product_type_id, name) select id, 'á' from product_types where code = 'B'`,
    ),
  ).rejects.toMatchObject({ code: '23505' });
});

test('gives an archived type to no product, and leaves it to those that have it', async () => {
  const type = await catalog().createType({ name: 'Old' });
  const product = await productOf('Old');
  await catalog().updateType({ id: type.id, archived: true });
  await expect(productOf('Old')).rejects.toMatchObject(refused('rule_violated', 'type'));
  const action = { kind: 'set-type', type: 'Old' } as const;
  await expect(catalog().bulkChange({ ids: [product.id], action })).rejects.toMatchObject(refused('rule_violated'));
  expect(await catalog().updateProduct({ id: product.id, type: 'Old', name: 'Renamed' })).toMatchObject({
    type: 'Old',
  });
  expect((await orderOf(product.id)).lines).toMatchObject([{ type: 'Old' }]);
  const names = async (archived: boolean) => (await catalog().listTypes({ archived })).items.map(({ name }) => name);
  expect([await names(true), (await names(false)).includes('Old')]).toEqual([['Old'], false]);
});

test('refuses a change of what somebody else changed since', async () => {
  const { id, version } = await catalog().createType({ name: 'Twice' });
  const later = await catalog().updateType({ id, version, name: 'Once' });
  await expect(catalog().updateType({ id, version, name: 'Thrice' })).rejects.toMatchObject({
    cause: { code: 'version_mismatch', extra: { version: later.version } },
  });
});

test.for(['', ' ', 'n'.repeat(41), 'a\0b'])('refuses the name %j', async (name) => {
  await expect(catalog().createType({ name })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('knows no type that nobody added', async () => {
  await expect(productOf('Nowhere')).rejects.toMatchObject(refused('unknown_type', 'type'));
  await expect(catalog().listProducts({ type: 'Nowhere' })).rejects.toMatchObject(refused('unknown_type', 'type'));
  await expect(as('auditor').orders.list({ type: 'Nowhere' })).rejects.toMatchObject(refused('unknown_type', 'type'));
  const id = toPublicId('productType', newId());
  await expect(catalog().getType({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(catalog().updateType({ id, name: 'Ghost' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('tells a shopper how many of a type the shop sells', async () => {
  await catalog().createType({ name: 'Shown' });
  const { id } = await productOf('Shown');
  await productOf('Shown');
  await catalog().updateProduct({ id, active: false });
  const { items } = await as('shopper').catalog.listTypes({ limit: 100 });
  expect(items.find(({ name }) => name === 'Shown')?.products).toBe(1);
});
