import { expect, test } from 'vitest';
import { rowOf, rowsOf } from '../../../testing/connection.ts';
import { openShopForTest, type TestShop } from '../../../testing/test-shop.ts';
import { faultIn, takenBackIn, transfersIn, verdictsOf } from '../testing/booked.ts';
import { type FileRow, importFile } from '../testing/sales-file.ts';

async function openShop(): Promise<TestShop> {
  const shop = await openShopForTest();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  return shop;
}

/** Sales and returns of one product at one price to one customer, unless a test says otherwise. */
function row(invoice: string, quantity: number, at: string, more: Partial<FileRow> = {}): FileRow {
  return { invoice, quantity, at: `${at} 09:00:00`, sku: '10', price: '2.50', customer: 'ann', ...more };
}

test('takes a return from the later row of its file first, and from what is left of earlier ones', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    row('1', 3, '2011-05-05'),
    row('2', 3, '2011-05-01'),
    row('C3', -4, '2011-05-06'),
    row('C4', -1, '2011-05-07'),
  ]);
  expect(await takenBackIn(shop)).toEqual({ 1: [2], 2: [3] });
  expect(imported.report).toMatchObject({ returnLinesWhole: 2, returnLinesPart: 0, refunded: '12.50' });
  expect(await faultIn(shop)).toBeNull();
});

test('takes nothing from sales that come later in the file, of others, of other products or at other prices', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    row('1', 1, '2011-05-01', { customer: 'bob' }),
    row('2', 1, '2011-05-01', { sku: '11' }),
    row('3', 1, '2011-05-01', { price: '2.51' }),
    row('C4', -1, '2011-05-02'),
    row('5', 1, '2011-05-01'),
  ]);
  expect((await verdictsOf(shop, imported))[3]).toBe('refused return_without_sale');
  expect(await takenBackIn(shop)).toEqual({ 1: [0], 2: [0], 3: [0], 5: [0] });
});

test('takes from sales that were stored before, the newest first, and after those of its own file', async () => {
  const shop = await openShop();
  await importFile(shop, [row('2', 1, '2011-05-03'), row('1', 1, '2011-05-01'), row('3', 1, '2011-05-02')]);
  await importFile(shop, [row('4', 1, '2011-04-01'), row('C5', -3, '2011-05-10')]);
  expect(await takenBackIn(shop)).toEqual({ 1: [0], 2: [1], 3: [1], 4: [1] });
});

test('takes the part that it finds and reports the rest', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [row('1', 2, '2011-05-01'), row('C2', -5, '2011-05-02')]);
  expect(await verdictsOf(shop, imported)).toEqual(['accepted', 'partial return_found_in_part']);
  const { detail } = await rowOf(shop.ownerUrl, `select detail from intake_rows where verdict = 'partial'`);
  expect(detail).toBe('Of 5 returned, 2 were found in earlier sales and taken back; 3 were not.');
  expect(imported.report).toMatchObject({ partial: 1, returnLinesPart: 1, returnLinesWhole: 0, refunded: '5.00' });
});

test('refuses lines of a return without sale or customer and takes the others of its invoice', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    row('1', 1, '2011-05-01'),
    row('1', 1, '2011-05-01', { customer: '' }),
    row('C2', -1, '2011-05-02', { sku: '99' }),
    row('C2', -1, '2011-05-02', { customer: '' }),
    row('C2', 1, '2011-05-02'),
    row('C2', -1, '2011-05-02'),
  ]);
  expect((await verdictsOf(shop, imported)).slice(2)).toEqual([
    'refused return_without_sale',
    'refused return_without_customer',
    'refused quantity_not_negative',
    'accepted',
  ]);
});

test('never takes the return of nobody from a customer, whatever that one is called', async () => {
  const shop = await openShop();
  await importFile(shop, [
    row('1', 2, '2011-05-01', { customer: 'null' }),
    row('C2', -1, '2011-05-02', { customer: '' }),
    row('C3', -1, '2011-05-02', { customer: 'null' }),
  ]);
  expect(await takenBackIn(shop)).toEqual({ 1: [1] });
});

test('takes cashback back cumulatively, so that all units take exactly all of it', async () => {
  const shop = await openShop();
  // 3 x 0.05 at 10% are 1.5 pence, half-up 2: after one unit 1, after two 1, after three 2.
  const cheap = { sku: '10', price: '0.05' };
  await importFile(shop, [
    row('1', 3, '2011-05-20', cheap),
    row('C2', -1, '2011-05-21', cheap),
    row('C3', -1, '2011-05-22', cheap),
    row('C4', -1, '2011-05-23', cheap),
  ]);
  const taken = await rowsOf(shop.ownerUrl, 'select cashback_taken_back_minor from refunds order by effective_at');
  expect(taken.map((refund) => refund['cashback_taken_back_minor'])).toEqual([1n, 0n, 1n]);
  const entry = await rowOf(shop.ownerUrl, 'select status, amount_minor, taken_back_minor from cashback_entries');
  expect(entry).toEqual({ status: 'reversed', amount_minor: 2n, taken_back_minor: 2n });
});

test('takes from pending what comes back within the holding period, and claws back what comes later', async () => {
  const shop = await openShop();
  await importFile(shop, [
    row('1', 2, '2011-04-01', { price: '4.00' }),
    row('C2', -1, '2011-04-10', { price: '4.00' }),
    row('C3', -1, '2011-04-20', { price: '4.00' }),
  ]);
  expect(await transfersIn(shop)).toEqual([
    'cashback-earned 40 2011-04-01',
    'cashback-taken-back 20 2011-04-10',
    'cashback-confirmed 20 2011-04-15',
    'cashback-clawed-back 20 2011-04-20',
  ]);
  expect(await faultIn(shop)).toBeNull();
});

test('makes one refund for each order that a return takes from', async () => {
  const shop = await openShop();
  await importFile(shop, [
    row('1', 1, '2011-05-01'),
    row('1', 1, '2011-05-01', { sku: '11' }),
    row('2', 1, '2011-05-02'),
    row('C3', -2, '2011-05-03'),
    row('C3', -1, '2011-05-03', { sku: '11' }),
  ]);
  const refunds = await rowsOf(
    shop.ownerUrl,
    `select orders.reference as invoice, refunds.reference, refunded, orders.total_minor - refunded_total_minor as left
       from refunds join orders on orders.id = order_id order by invoice`,
  );
  expect(refunds).toEqual([
    { invoice: '1', reference: 'C3', refunded: 'wholly', left: 0n },
    { invoice: '2', reference: 'C3', refunded: 'wholly', left: 0n },
  ]);
});
