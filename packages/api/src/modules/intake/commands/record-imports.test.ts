import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../../router.ts';
import { expectBooksToBalance } from '../../../testing/books.ts';
import { rowsOf } from '../../../testing/connection.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { verdictsOf } from '../testing/booked.ts';
import { importFile } from '../testing/sales-file.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const catalog = () => createCaller(shop.contextFor(userWith('operator'))).catalog;

const columns = { sku: 'Code', name: 'Item', price: 'Price', stock: 'Units', type: 'Kind', active: 'Sold' };

function importProducts(rows: readonly string[], options: object = {}) {
  const file = ['Code;Item;Price;Units;Kind;Sold', ...rows].join('\n');
  const mapping = { columns, decimalSeparator: ',' } as const;
  return importFile(shop, file, { kind: 'products', preset: undefined, mapping, ...options });
}

function importCustomers(rows: readonly string[]) {
  const file = ['CPF,Mail,Name,Ref', ...rows].join('\n');
  const mapping = {
    columns: { document: 'CPF', email: 'Mail', name: 'Name', reference: 'Ref' },
    decimalSeparator: '.',
  } as const;
  return importFile(shop, file, { kind: 'customers', preset: undefined, mapping });
}

const productOf = async (keyword: string) => (await catalog().listProducts({ keyword })).items[0];

test('adds products, changes known ones by their SKU, and leaves what a cell does not say', async () => {
  const known = await catalog().createProduct({ sku: 'Known 1', name: 'Known', type: 'C', price: '9.00', stock: 5 });
  const done = await importProducts([
    'NEW-1;New mug;1.234,50;7;;',
    'KNOWN1;;8,00;3;;não',
    'Known 1;;;;;',
    'NEW-1;;;9;b;',
  ]);
  expect(await verdictsOf(shop, done)).toEqual(['accepted', 'accepted', 'unchanged', 'accepted']);
  expect(done.report).toMatchObject({ accepted: 3, unchanged: 1, productsNew: 1, balancesMatch: true });
  expect(await productOf('NEW-1')).toMatchObject({
    name: 'New mug',
    price: '1234.50',
    stock: 9,
    type: 'B',
    active: true,
  });
  expect(await productOf('Known 1')).toMatchObject({
    name: 'Known',
    price: '8.00',
    stock: 3,
    type: 'C',
    active: false,
  });
  const { items } = await catalog().listStockMovements({ id: known.id });
  expect(items[0]).toMatchObject({ change: -2, stockAfter: 3, reason: 'import', importId: done.id });
  await expectBooksToBalance(shop);
});

test('knows what was archived: it is neither added anew nor changed, and each row says so', async () => {
  const gone = await catalog().createProduct({ sku: 'GONE-1', name: 'Old mug', type: 'C', price: '9.00', stock: 5 });
  await catalog().archiveProduct({ id: gone.id });
  const rows = ['GONE-1;Old mug;9,00;5;C;yes', 'GONE-1;;8,00;;;'];
  expect(await verdictsOf(shop, await importProducts(rows))).toEqual(['unchanged', 'refused product_archived']);
  expect(await productOf('GONE-1')).toBeUndefined();
  await catalog().restoreProduct({ id: gone.id });
  expect(await verdictsOf(shop, await importProducts(rows))).toEqual(['unchanged', 'accepted']);
  expect(await productOf('GONE-1')).toMatchObject({ id: gone.id, price: '8.00' });
});

test('refuses a row by the cell that is wrong, and takes the others', async () => {
  const done = await importProducts([
    'BAD-1;Mug;2,555;1;;',
    'BAD-2;Mug;-1,00;1;;',
    'BAD-3;Mug;1,00;1,5;;',
    'BAD-4;Mug;1,00;9007199254740993;;',
    'BAD-5;Mug;1,00;;Q;',
    'BAD-6;Mug;1,00;;;perhaps',
    ';Mug;1,00;;;',
    'BAD-7;;1,00;;;',
    'BAD-8;Mug;;;;',
    'BAD-9;Mug;1,00;1;;;more',
    'GOOD;Mug;1,00;;;',
  ]);
  expect(await verdictsOf(shop, done)).toEqual([
    ...Array.from({ length: 7 }, () => 'refused field_invalid'),
    'refused name_missing',
    'refused price_missing',
    'refused too_many_columns',
    'accepted',
  ]);
  const details = await rowsOf<{ detail: string }>(
    shop.ownerUrl,
    `select detail from intake_rows where reason = 'field_invalid' order by row_number`,
  );
  expect(details[0]?.detail).toBe('price: The amount has more decimals than its currency.');
  expect(await productOf('BAD-')).toBeUndefined();
});

test('shows in a dry run what it would do, changes nothing, and then does it', async () => {
  const rehearsed = await importProducts(['DRY-1;Dry mug;1,00;4;;'], { dryRun: true });
  expect(rehearsed.report).toMatchObject({ accepted: 1, productsNew: 1 });
  const intake = createCaller(shop.contextFor(userWith('operator'))).intake;
  expect((await intake.getPreview({ id: rehearsed.id })).records).toMatchObject({
    added: [{ key: 'DRY-1', name: 'Dry mug' }],
    changed: [],
  });
  expect(await productOf('DRY-1')).toBeUndefined();
  const { id, recordMapping } = await intake.bookRehearsed({ id: rehearsed.id });
  expect(recordMapping).toEqual({ columns, decimalSeparator: ',' });
  expect(id).not.toBe(rehearsed.id);
});

test('cannot be undone: what it replaced is not kept', async () => {
  const { id } = await importProducts(['UNDO-1;Mug;1,00;;;']);
  const undoing = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: 'undo-1' })).intake;
  await expect(undoing.undoImport({ id })).rejects.toMatchObject({ cause: { code: 'conflict' } });
});

test('adds customers, and changes known ones by their document or their e-mail address', async () => {
  const rows = [
    '529.982.247-25,ada@example.com,Ada Lovelace,R-1',
    ',ADA@example.com,Ada King,',
    '52998224725,,,R-2',
    '111.444.777-35,,Grace Hopper,',
    '52998224725,,Ada King,',
  ];
  const done = await importCustomers(rows);
  expect(await verdictsOf(shop, done)).toEqual(['accepted', 'accepted', 'accepted', 'accepted', 'unchanged']);
  expect(done.report).toMatchObject({ customersNew: 2 });
  const stored = await rowsOf(shop.ownerUrl, 'select document, email, name, reference from customers order by name');
  expect(stored).toEqual([
    { document: '52998224725', email: 'ada@example.com', name: 'Ada King', reference: 'R-2' },
    { document: '11144477735', email: null, name: 'Grace Hopper', reference: null },
  ]);
});

test('refuses customers whom it cannot tell apart or does not know enough of', async () => {
  const done = await importCustomers([
    '111.444.777-35,ada@example.com,Who,',
    '111.444.777-36,,Wrong,',
    ',not-an-address,Wrong,',
    ',,Nobody,',
    ',new@example.com,,',
    ',new@example.com,New,R-2',
  ]);
  expect(await verdictsOf(shop, done)).toEqual([
    'refused customer_ambiguous',
    'refused field_invalid',
    'refused field_invalid',
    'refused key_missing',
    'refused name_missing',
    'refused reference_taken',
  ]);
});

test.for([
  { kind: 'products', columns: { name: 'Item' } },
  { kind: 'products', columns: { sku: 'Code', email: 'Mail' } },
  { kind: 'products', columns: { sku: 'Code', name: 'CODE' } },
  { kind: 'customers', columns: { name: 'Name' } },
] as const)('refuses a mapping of $kind by $columns', async ({ kind, columns: wrong }) => {
  const mapping = { columns: wrong, decimalSeparator: '.' } as const;
  await expect(importFile(shop, 'Code;Item', { kind, preset: undefined, mapping })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});
