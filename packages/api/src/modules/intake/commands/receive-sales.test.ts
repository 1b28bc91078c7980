import { toPublicId } from '@tillback/rules/ids/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ClientActor } from '../../../pipeline/actor.ts';
import { createCaller } from '../../../router.ts';
import { expectBooksToBalance } from '../../../testing/books.ts';
import { connectAs, rowOf, rowsOf } from '../../../testing/connection.ts';
import { openErp } from '../../../testing/erp.ts';
import { openTestShop, type TestShop, userWith } from '../../../testing/test-shop.ts';
import { confirmDueCashback, verifyLedger } from '../../cashback/public.ts';
import { refundOrders } from '../../orders/public.ts';
import { receiveSales } from './receive-sales.ts';

let shop: TestShop;
let erp: ClientActor;
beforeAll(async () => {
  shop = await openTestShop();
  shop.setNow(new Date('2026-06-01T12:00:00Z'));
  erp = await openErp(shop);
});
afterAll(() => shop.close());

/** A hundred of type C at 10.00, which earn 20.00. */
function saleOf(document: string, name = 'Sample Customer') {
  return {
    soldAt: '2026-01-02T00:00:00Z',
    customer: { document, name },
    total: '1000.00',
    products: [{ type: 'C', value: '10.00', qty: 100 }],
  };
}

async function receive(...sales: unknown[]) {
  return shop.run(receiveSales, sales, { actor: erp });
}

async function orderOf(sale: unknown): Promise<string> {
  const [arrival] = await receive(sale);
  return arrival?.orderId ?? '';
}

function entryOf(orderId: string) {
  return rowOf<{ status: string; taken_back_minor: bigint }>(
    shop.ownerUrl,
    'select status, taken_back_minor from cashback_entries where order_id = $1',
    [orderId],
  );
}

async function refund(orderId: string, quantity: number): Promise<void> {
  const { id } = await rowOf<{ id: string }>(shop.ownerUrl, 'select id from order_lines where order_id = $1', [
    orderId,
  ]);
  const lines = [{ orderLineId: id, quantity }];
  const effectiveAt = new Date('2026-05-01T12:00:00Z');
  await shop.run(refundOrders, [{ orderId, reference: null, effectiveAt, lines, isHistory: false }]);
}

describe('the cashback of an ERP sale', () => {
  test('waits for the provider, and never comes into the wallet however long it waits', async () => {
    const orderId = await orderOf(saleOf('52998224725'));
    await shop.run(confirmDueCashback, 100);
    expect(await entryOf(orderId)).toMatchObject({ status: 'queued' });
  });

  test('is taken back by a refund while it waits, in proportion and to the last cent', async () => {
    const orderId = await orderOf(saleOf('52998224725'));
    await refund(orderId, 30);
    expect(await entryOf(orderId)).toEqual({ status: 'queued', taken_back_minor: 600n });
    await refund(orderId, 70);
    expect(await entryOf(orderId)).toEqual({ status: 'reversed', taken_back_minor: 2_000n });
  });

  test.each([
    `update cashback_entries set status = 'confirmed' where payout = 'provider'`,
    `update cashback_entries set status = 'pending' where payout = 'provider'`,
    `update cashback_entries set payout = 'wallet' where payout = 'provider' and status = 'queued'`,
  ])('cannot go both ways, whoever tries: %s', async (change) => {
    await expect(rowsOf(shop.ownerUrl, change)).rejects.toThrow('cashback_entries_one_way');
  });
});

test('tells of an order of the ERP: it is no history', async () => {
  const orderId = await orderOf(saleOf('52998224725'));
  const facts = await rowsOf(
    shop.ownerUrl,
    `select history from outbox_events where topic = 'order.placed' and payload->>'channel' = 'erp'`,
  );
  expect(orderId).not.toBe('');
  expect(facts.every(({ history }) => history === false)).toBe(true);
});

test('sells what has no SKU as a product of its type, which the shop does not sell', async () => {
  await receive(saleOf('52998224725'));
  const products = await rowsOf(shop.ownerUrl, `select type, active, stock from products where sku like 'ERP-TYPE-%'`);
  expect(products).toEqual([{ type: 'C', active: false, stock: null }]);
});

test('knows one customer of sales that come at once, and refuses the one with another name', async () => {
  const [one, other, stranger] = await Promise.all([
    receive(saleOf('11144477735', 'Nova Cliente')),
    receive(saleOf('11144477735', 'NOVA CLIENTE')),
    receive(saleOf('39053344705', 'Somebody'), saleOf('39053344705', 'Somebody Else')),
  ]);
  expect([one, other].map((arrivals) => arrivals[0]?.refusal)).toEqual([null, null]);
  expect(stranger.map((arrival) => arrival.refusal?.code ?? null)).toEqual([null, 'customer_mismatch']);
  const known = await rowsOf(shop.ownerUrl, `select name from customers where document = '39053344705'`);
  expect(known).toEqual([{ name: 'Somebody' }]);
});

test('sells to the customer that stays, where the one of the document was merged', async () => {
  const [sale] = await receive(saleOf('71428793860', 'Merged Away'));
  const [stays] = await receive(saleOf('87748248800', 'Who Stays'));
  const customerOf = async (orderId: string) =>
    (await rowOf<{ id: string }>(shop.ownerUrl, 'select customer_id as id from orders where id = $1', [orderId])).id;
  const intoId = await customerOf(stays?.orderId ?? '');
  const staff = createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: 'merge' })).customers;
  const mergedId = await customerOf(sale?.orderId ?? '');
  await staff.merge({ id: toPublicId('customer', mergedId), intoId: toPublicId('customer', intoId) });

  const [again] = await receive(saleOf('71428793860', 'Merged Away'));
  expect(again?.refusal).toBeNull();
  expect(await customerOf(again?.orderId ?? '')).toBe(intoId);
});

test('keeps the books', async () => {
  await expectBooksToBalance(shop);
  expect(await shop.read(verifyLedger, undefined)).toBeNull();
});

describe('what was received', () => {
  test('cannot be removed by the application', async () => {
    const app = await connectAs('tillback_app', shop.ownerUrl);
    await expect(app.query('delete from received_sales')).rejects.toThrow('permission denied');
  });

  test('and who may send it can be read by queries, though not the hash of a key', async () => {
    const reader = await connectAs('tillback_reader', shop.ownerUrl);
    expect((await reader.query('select name from clients')).rows).toHaveLength(1);
    await expect(reader.query('select secret_hash from client_secrets')).rejects.toThrow('permission denied');
  });
});
