import { toPublicId } from '@tillback/rules/ids/ids';
import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addProduct } from '../../testing/basket.ts';
import { earn } from '../../testing/earn.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { ordering } from './testing/ordering.ts';

let shop: TestShop;
let mug: string;
let charm: string;
beforeAll(async () => {
  shop = await openTestShop();
  mug = await addProduct(shop, { priceMinor: 1_000n, stock: 100 });
  charm = await addProduct(shop, { priceMinor: 4n, type: 'C' });
});
afterAll(() => shop.close());

const { staff, shopper } = ordering(() => shop);
const lines = () => [
  { productId: toPublicId('product', mug), quantity: 2 },
  { productId: toPublicId('product', charm), quantity: 1 },
];

const deliveryAddress = {
  recipient: 'Ada',
  street: '12 Harbour Road',
  postalCode: 'BS1 4RN',
  city: 'Bristol',
  country: 'United Kingdom',
};

test.for<{ what: string; asked: () => Partial<PlaceOrderInput> }>([
  { what: 'two products', asked: () => ({}) },
  { what: 'where it goes and a note', asked: () => ({ deliveryAddress, notes: 'Ring twice' }) },
  { what: 'some of it paid from the wallet', asked: () => ({ redeem: '3.00' }) },
  { what: 'all of it paid from the wallet', asked: () => ({ redeem: 'all' }) },
  { what: 'a line that earns nothing', asked: () => ({ lines: lines().slice(1) }) },
])('answers an order of $what as it is read afterwards', async ({ asked }) => {
  const customerId = await addCustomer(shop);
  await earn(shop, customerId, 5_000n);
  const own = shopper(customerId).orders;
  const order = await own.place({ lines: lines(), ...asked() });
  expect(order).toEqual(await own.get({ id: order.id }));
  expect(order.timeline[0]).toMatchObject({ kind: 'placed', actor: expect.any(String) });
});

test('answers staff who order for a customer as they read it afterwards', async () => {
  const customerId = toPublicId('customer', await addCustomer(shop, 'Grace'));
  const orders = staff();
  const order = await orders.place({ lines: lines(), customerId });
  expect(order).toEqual(await orders.get({ id: order.id }));
  expect(order.customer).toEqual({ id: customerId, name: 'Grace' });
});
