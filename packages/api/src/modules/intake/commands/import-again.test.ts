import { expect, test } from 'vitest';
import { rowsOf } from '../../../testing/connection.ts';
import { openShopForTest, type TestShop } from '../../../testing/test-shop.ts';
import { exportRefusedRows } from '../queries/export-refused-rows.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { countsIn, faultIn, ordersIn, takenBackIn, verdictsOf } from '../testing/booked.ts';
import { type FileRow, importCall, importFile } from '../testing/sales-file.ts';

async function openShop(): Promise<TestShop> {
  const shop = await openShopForTest();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  return shop;
}

function row(invoice: string, quantity: number | string, more: Partial<FileRow> = {}): FileRow {
  return { invoice, quantity, at: '2011-05-01 09:00:00', sku: '10', price: '2.50', customer: 'ann', ...more };
}

const sales = [row('1', 5), row('1', 5), row('2', 'many'), row('C3', -2), row('C3', -20), row('C4', -1, { sku: '99' })];

test('changes nothing when the same file is imported again', async () => {
  const shop = await openShop();
  const first = await importFile(shop, sales);
  expect(first.report).toMatchObject({ accepted: 3, partial: 1, refused: 2 });
  const before = { counts: await countsIn(shop), orders: await ordersIn(shop) };
  const again = await importFile(shop, sales);
  expect(again.report).toMatchObject({ rows: 6, unchanged: 6, accepted: 0, refused: 0, orders: 0, lines: 0 });
  expect({ counts: await countsIn(shop), orders: await ordersIn(shop) }).toEqual(before);
});

test('adds only what is new of a file that has grown, lines of a known invoice and a return of them, too', async () => {
  const shop = await openShop();
  await importFile(shop, [row('1', 1), row('2', 2)]);
  const grown = [row('1', 1), row('2', 2), row('1', 3, { sku: '11' }), row('3', 4), row('C4', -3, { sku: '11' })];
  const imported = await importFile(shop, grown);
  expect(await verdictsOf(shop, imported)).toEqual(['unchanged', 'unchanged', 'accepted', 'accepted', 'accepted']);
  expect(imported.report).toMatchObject({ orders: 1, lines: 2 });
  expect(await takenBackIn(shop)).toEqual({ 1: [0, 3], 2: [0], 3: [0] });
  const counts = await rowsOf(
    shop.ownerUrl,
    'select reference, line_count, total_minor from orders order by reference',
  );
  expect(counts[0]).toEqual({ reference: '1', line_count: 2, total_minor: 1000n });
  expect(await faultIn(shop)).toBeNull();
});

test('refuses a row that took effect and has changed since', async () => {
  const shop = await openShop();
  await importFile(shop, [row('1', 1), row('1', 2), row('C2', -1)]);
  const before = await countsIn(shop);
  const imported = await importFile(shop, [row('1', 1), row('1', 3), row('C2', -2)]);
  expect(await verdictsOf(shop, imported)).toEqual([
    'unchanged',
    'refused changed_since_import',
    'refused changed_since_import',
  ]);
  expect(await countsIn(shop)).toEqual(before);
});

test('takes a refused row that was corrected where it stood', async () => {
  const shop = await openShop();
  await importFile(shop, [row('1', 1), row('1', 'two'), row('1', 3)]);
  const imported = await importFile(shop, [row('1', 1), row('1', 2), row('1', 3)]);
  expect(await verdictsOf(shop, imported)).toEqual(['unchanged', 'accepted', 'unchanged']);
  const again = await importFile(shop, [row('1', 1), row('1', 2), row('1', 3)]);
  expect(again.report).toMatchObject({ unchanged: 3 });
});

test('takes what was corrected in the file of refused rows, and only once', async () => {
  const shop = await openShop();
  const first = await importFile(shop, [row('1', 1), row('1', 'two'), row('', 7), row('C2', -1, { customer: '' })]);
  const refused = await refusedRows(shop, storedIdOf(first));
  const corrected = refused.replace('two', '2').replace('\n,10,', '\n1,10,').replace(',2.50,,', ',2.50,ann,');
  const imported = await importFile(shop, corrected);
  expect(await verdictsOf(shop, imported)).toEqual(['accepted', 'accepted', 'accepted']);
  expect((await ordersIn(shop))[0]).toContain('1 x 10 at 250, 2 x 10 at 250, 7 x 10 at 250');
  const again = await importFile(shop, corrected);
  expect(again.report).toMatchObject({ unchanged: 3 });
});

test('leaves refused rows that were not corrected as they are', async () => {
  const shop = await openShop();
  const first = await importFile(shop, [row('1', 'two'), row('C2', -1)]);
  const again = await importFile(shop, await refusedRows(shop, storedIdOf(first)));
  expect(again.report).toMatchObject({ unchanged: 2, refused: 0 });
});

test('keeps the same invoices of two sources apart', async () => {
  const shop = await openShop();
  await importFile(shop, [row('1', 1)], { source: 'north' });
  const imported = await importFile(shop, [row('1', 2)], { source: 'south' });
  expect(imported.report).toMatchObject({ accepted: 1, orders: 1 });
  expect((await ordersIn(shop)).map((order) => order.slice(0, 7))).toEqual(['north 1', 'south 1']);
});

async function refusedRows(shop: TestShop, importId: string): Promise<string> {
  const csv = await exportRefusedRows(shop.runtime, importCall.actor, importId);
  return (await csv.toArray()).join('');
}
