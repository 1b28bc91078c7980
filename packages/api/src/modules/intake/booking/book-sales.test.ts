import { expect, test } from 'vitest';
import { rowsOf } from '../../../testing/connection.ts';
import { openShopForTest } from '../../../testing/test-shop.ts';
import { ordersIn, transfersIn, verdictsOf } from '../testing/booked.ts';
import { importFile } from '../testing/sales-file.ts';

async function openShop() {
  const shop = await openShopForTest();
  shop.setNow(new Date('2011-06-01T12:00:00Z'));
  return shop;
}

test('makes one order of an invoice whose lines are scattered over the file, at the time of its first accepted line', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    { invoice: '1', quantity: 0, at: '2011-05-01 09:00:00' },
    { invoice: '1', sku: '10', quantity: 1, price: '1.00', at: '2011-05-01 09:05:00' },
    { invoice: '2', sku: '10', quantity: 1, price: '1.00', at: '2011-05-01 09:06:00' },
    { invoice: '1', sku: '11', quantity: 2, price: '2.00', at: '2011-05-01 09:01:00' },
  ]);
  expect(await ordersIn(shop)).toEqual([
    'online-retail 1 17850 2011-05-01 09:05 none 500 0 25 0 : 1 x 10 at 100, 2 x 11 at 200',
    'online-retail 2 17850 2011-05-01 09:06 none 100 0 5 0 : 1 x 10 at 100',
  ]);
  expect(await verdictsOf(shop, imported)).toEqual([
    'refused quantity_not_positive',
    'accepted',
    'accepted',
    'accepted',
  ]);
  const orders = await rowsOf(
    shop.ownerUrl,
    'select distinct channel, status, completed_at = placed_at as at_once from orders',
  );
  expect(orders).toEqual([{ channel: 'import', status: 'completed', at_once: true }]);
});

test('keeps two lines of the same invoice and product as two', async () => {
  const shop = await openShop();
  const line = { invoice: '1', sku: '10', quantity: 1, price: '0.99', at: '2011-05-01 09:00:00' };
  await importFile(shop, [line, line]);
  expect(await ordersIn(shop)).toEqual([
    'online-retail 1 17850 2011-05-01 09:00 none 198 0 20 0 : 1 x 10 at 99, 1 x 10 at 99',
  ]);
});

test('refuses lines without whole quantity, price or stock code, and takes the others of their invoice', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    { invoice: '1', quantity: '1e3' },
    { invoice: '1', quantity: -1 },
    { invoice: '1', price: '0.001' },
    { invoice: '1', price: '0' },
    { invoice: '1', sku: ' ' },
    { invoice: '1', at: '2011-02-30 10:00:00' },
    { invoice: '1', at: '2031-01-01 10:00:00' },
    { invoice: '1', quantity: 1, price: '2.50', at: '2011-05-01 09:00:00' },
  ]);
  expect(await verdictsOf(shop, imported)).toEqual([
    'refused quantity_not_whole',
    'refused quantity_not_positive',
    'refused price_too_precise',
    'refused price_not_positive',
    'refused stock_code_missing',
    'refused date_invalid',
    'refused date_in_future',
    'accepted',
  ]);
  expect(await ordersIn(shop)).toHaveLength(1);
});

test('makes products of accepted lines alone, with the newest name that is not empty and the newest price', async () => {
  const shop = await openShop();
  await importFile(shop, [
    { invoice: '3', sku: '10a', name: 'NEWEST', price: '6.00', at: '2011-05-03 09:00:00' },
    { invoice: '1', sku: '10A', name: 'OLD', price: '0.50', at: '2011-05-01 09:00:00' },
    { invoice: '4', sku: ' 10a ', name: '', price: '7.00', at: '2011-05-04 09:00:00' },
    { invoice: '5', sku: '10A', name: 'BROKEN', quantity: -1, price: '8.00', at: '2011-05-05 09:00:00' },
    { invoice: '5', sku: '20', name: 'NEVER SOLD', quantity: -1, at: '2011-05-05 09:00:00' },
    { invoice: '6', sku: '30', name: '', at: '2011-05-05 09:00:00' },
  ]);
  const products = await rowsOf(shop.ownerUrl, 'select sku, name, type, price_minor, stock from products order by sku');
  expect(products).toEqual([
    { sku: '10A', name: 'NEWEST', type: 'C', price_minor: 700n, stock: null },
    { sku: '30', name: '30', type: 'B', price_minor: 255n, stock: null },
  ]);
});

test('gives a line its cashback by the type of its own price, and a charge none', async () => {
  const shop = await openShop();
  const line = { invoice: '1', quantity: 1, at: '2011-05-01 09:00:00' };
  await importFile(shop, [
    { ...line, sku: '10', price: '0.99' },
    { ...line, sku: '10', price: '1.00' },
    { ...line, sku: '10', price: '4.99' },
    { ...line, sku: '10', price: '5.00' },
    { ...line, sku: 'POST', price: '18.00' },
    { ...line, sku: 'M', price: '0.50' },
  ]);
  const lines = await rowsOf(
    shop.ownerUrl,
    'select type, rate_basis_points, cashback_minor from order_lines order by position',
  );
  expect(lines.map(({ type, rate_basis_points, cashback_minor }) => [type, rate_basis_points, cashback_minor])).toEqual(
    [
      ['A', 1000, 10n],
      ['B', 500, 5n],
      ['B', 500, 25n],
      ['C', 200, 10n],
      ['X', 0, 0n],
      ['X', 0, 0n],
    ],
  );
});

test('keeps a sale without a customer, which earns nothing', async () => {
  const shop = await openShop();
  await importFile(shop, [{ invoice: '1', customer: '', quantity: 2, price: '0.50', at: '2011-05-01 09:00:00' }]);
  expect(await ordersIn(shop)).toEqual(['online-retail 1 nobody 2011-05-01 09:00 none 100 0 0 0 : 2 x 85123A at 50']);
  expect(await transfersIn(shop)).toEqual([]);
});

test('gives an invoice to the customer that its lines name, and refuses lines that name another', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    { invoice: '1', customer: '', quantity: 1, price: '2.00', at: '2011-05-01 09:00:00' },
    { invoice: '1', customer: 'ann', quantity: 1, price: '2.00', at: '2011-05-01 09:00:00' },
    { invoice: '1', customer: 'bob', quantity: 1, price: '2.00', at: '2011-05-01 09:00:00' },
  ]);
  expect(await verdictsOf(shop, imported)).toEqual(['accepted', 'accepted', 'refused customer_differs_in_invoice']);
  expect(await ordersIn(shop)).toEqual([
    'online-retail 1 ann 2011-05-01 09:00 none 400 0 20 0 : 1 x 85123A at 200, 1 x 85123A at 200',
  ]);
});

test('confirms cashback whose holding period is over at once, as of then, and leaves the rest pending', async () => {
  const shop = await openShop();
  const imported = await importFile(shop, [
    { invoice: '1', quantity: 1, price: '2.00', at: '2011-05-01 09:00:00' },
    { invoice: '2', quantity: 1, price: '4.00', at: '2011-05-20 09:00:00' },
  ]);
  expect(await transfersIn(shop)).toEqual([
    'cashback-earned 10 2011-05-01',
    'cashback-confirmed 10 2011-05-15',
    'cashback-earned 20 2011-05-20',
  ]);
  expect(imported.report).toMatchObject({ cashbackEarned: '0.30', cashbackConfirmed: '0.10' });
});

test('marks whatever it announces of sales, customers and cashback as history', async () => {
  const shop = await openShop();
  await importFile(shop, [
    { invoice: '1', quantity: 2, price: '2.00', at: '2011-05-01 09:00:00' },
    { invoice: 'C2', quantity: -1, price: '2.00', at: '2011-05-02 09:00:00' },
  ]);
  const facts = await rowsOf(shop.ownerUrl, 'select topic, history from outbox_events order by topic');
  expect(facts).toEqual([
    { topic: 'cashback.confirmed', history: true },
    { topic: 'customer.created', history: true },
    { topic: 'import.finished', history: false },
    { topic: 'import.received', history: false },
    { topic: 'order.placed', history: true },
    { topic: 'order.refunded', history: true },
  ]);
});
