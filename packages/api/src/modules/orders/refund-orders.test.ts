import { newId } from '@tillback/rules/ids/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCustomer, addProduct, basket, place } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { connectAs, rowOf, rowsOf } from '../../testing/connection.ts';
import { type Sold, sell, type TestLine } from '../../testing/sales.ts';
import { openTestShop, type TestShop } from '../../testing/test-shop.ts';
import { untilOneWaits } from '../../testing/waiting.ts';
import { type RefundRequest, refundOrders } from './public.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

const soldAt = '2026-03-01T10:00:00Z';
const nextDay = new Date('2026-03-02T10:00:00Z');
const ruled = { code: 'rule_violated' };
const conflict = { code: 'conflict' };

async function sold(...lines: TestLine[]): Promise<Sold> {
  const [order] = await sell(shop, { reference: newId(), customer: newId(), at: soldAt, lines });
  if (!order) {
    throw new Error('A sale was made.');
  }
  return order;
}

/** A refund of quantities of the order's lines, in their order; zero: that line is not in it. */
function refundOf(order: Sold, ...quantities: number[]): RefundRequest {
  const lines = quantities.flatMap((quantity, index) =>
    quantity === 0 ? [] : [{ orderLineId: order.lineIds[index] ?? '', quantity }],
  );
  return { orderId: order.orderId, reference: 'R1', effectiveAt: nextDay, lines, isHistory: true };
}

const refund = (...requests: RefundRequest[]) => shop.run(refundOrders, requests);

function orderRow({ orderId }: Sold) {
  return rowOf<{
    refunded: string;
    refunded_total_minor: bigint;
    cashback_minor: bigint;
    cashback_taken_back_minor: bigint;
  }>(
    shop.ownerUrl,
    `select refunded, refunded_total_minor, cashback_minor, cashback_taken_back_minor from orders where id = $1`,
    [orderId],
  );
}

test('refunds in part and then wholly, and takes the cashback back in proportion, cumulatively', async () => {
  // 3 × 0.05 of type A earn 0.015, so 0.02; of that a third is 0.0067, two thirds 0.0133.
  const order = await sold(['10001', 5n, 3]);
  expect(await refund(refundOf(order, 1))).toMatchObject({ refundedMinor: 5n, cashbackTakenBackMinor: 1n });
  expect(await orderRow(order)).toMatchObject({ refunded: 'partly', refunded_total_minor: 5n });
  expect(await refund(refundOf(order, 1))).toMatchObject({ refundedMinor: 5n, cashbackTakenBackMinor: 0n });
  expect(await refund(refundOf(order, 1))).toMatchObject({ refundedMinor: 5n, cashbackTakenBackMinor: 1n });
  expect(await orderRow(order)).toMatchObject({ refunded: 'wholly', cashback_taken_back_minor: 2n });
  await expectBooksToBalance(shop);
});

test('refuses more than what is left of a line, and with it the whole batch', async () => {
  const [order, neighbour] = [await sold(['10001', 500n, 3]), await sold(['10001', 500n, 1])];
  await refund(refundOf(order, 2));
  await expect(refund(refundOf(neighbour, 1), refundOf(order, 2))).rejects.toMatchObject(ruled);
  await expect(refund(refundOf(order, 1), refundOf(order, 1))).rejects.toMatchObject(ruled);
  expect(await orderRow(neighbour)).toMatchObject({ refunded: 'none' });
  await refund(refundOf(order, 1));
  await expect(refund(refundOf(order, 1))).rejects.toMatchObject(conflict);
});

test('counts a line that a refund names twice as often as it names it', async () => {
  const order = await sold(['10001', 500n, 3]);
  const once = refundOf(order, 2);
  await expect(refund({ ...once, lines: [...once.lines, ...once.lines] })).rejects.toMatchObject(ruled);
  const single = refundOf(order, 1);
  await refund({ ...single, lines: [...single.lines, ...single.lines] });
  expect(await orderRow(order)).toMatchObject({ refunded: 'partly', refunded_total_minor: 1_000n });
});

test('refuses a refund of nothing, of less than nothing, and of another order’s line', async () => {
  const [order, other] = [await sold(['10001', 500n, 3]), await sold(['10001', 500n, 3])];
  await expect(refund({ ...refundOf(order), lines: [] })).rejects.toMatchObject(ruled);
  await expect(refund(refundOf(order, -1))).rejects.toMatchObject(ruled);
  await expect(refund({ ...refundOf(order, 1), orderId: other.orderId })).rejects.toMatchObject(ruled);
  await expect(refund({ ...refundOf(order, 1), orderId: newId() })).rejects.toMatchObject({ code: 'not_found' });
  expect(await orderRow(order)).toMatchObject({ refunded: 'none' });
});

test('refuses to refund an order that is neither paid nor completed', async () => {
  const order = await place(shop, basket(await addCustomer(shop), [[await addProduct(shop), 2]]));
  const request = refundOf({ ...order, customerId: null }, 1);
  await expect(refund(request)).rejects.toMatchObject(conflict);
  await rowsOf(shop.ownerUrl, `update orders set status = 'paid' where id = $1`, [order.orderId]);
  await refund(request);
});

test('does not refund an order that is cancelled while the refund waits for it', async () => {
  const order = await sold(['10001', 500n, 3]);
  const cancelling = await connectAs('tillback_app', shop.ownerUrl);
  await cancelling.query('begin');
  await cancelling.query(
    `update orders set status = 'cancelled', cancelled_at = now(), cancel_reason = 'shop' where id = $1`,
    [order.orderId],
  );
  const refused = refund(refundOf(order, 1)).catch((error: unknown) => error);
  await untilOneWaits(shop.ownerUrl);
  await cancelling.query('commit');
  expect(await refused).toMatchObject(conflict);
});

test('calls an order wholly refunded only when no unit is left, not even one that was free', async () => {
  const order = await sold(['10001', 500n, 1], ['10002', 0n, 1]);
  await refund(refundOf(order, 1));
  expect(await orderRow(order)).toMatchObject({ refunded: 'partly', refunded_total_minor: 500n });
  await refund(refundOf(order, 0, 1));
  expect(await orderRow(order)).toMatchObject({ refunded: 'wholly' });
});

test('lets of two refunds at the same moment only what is left through', async () => {
  const order = await sold(['10001', 500n, 3]);
  const both = await Promise.allSettled([refund(refundOf(order, 2)), refund(refundOf(order, 2))]);
  expect(both.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await orderRow(order)).toMatchObject({ refunded_total_minor: 1_000n });
  await expectBooksToBalance(shop);
});

test('never lets refunds that share orders in crossed order wait for each other', async () => {
  const orders = await Promise.all(
    Array.from({ length: 6 }, () => sold(['10001', 500n, 20], ['10002', 90n, 20], ['POST', 300n, 20])),
  );
  const batches = Array.from({ length: 12 }, (_, turn) => {
    const turned = [...orders.slice(turn % 6), ...orders.slice(0, turn % 6)];
    // Each batch takes from other lines of the same orders, so that it is the orders and accounts where they meet.
    const quantities = [0, 0, 0].map((_none, line) => (line === turn % 3 ? 1 : 0));
    return (turn % 2 === 0 ? turned : turned.toReversed()).map((order) => refundOf(order, ...quantities));
  });
  let attempts = 0;
  await Promise.all(
    batches.map((batch) =>
      shop.run((unit, requests: RefundRequest[]) => {
        attempts += 1;
        return refundOrders(unit, requests);
      }, batch),
    ),
  );
  expect(attempts).toBe(batches.length);
  await expectBooksToBalance(shop);
});

const soldLine = fc.record({
  unitPriceMinor: fc.bigInt({ min: 1n, max: 2_000n }),
  quantity: fc.integer({ min: 1, max: 12 }),
});

test('takes, by any sequence of partial refunds, exactly the whole in the end and never more', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(soldLine, { minLength: 1, maxLength: 3 }),
      fc.infiniteStream(fc.nat()),
      async (lines, chance) => {
        const order = await sold(
          ...lines.map(({ unitPriceMinor, quantity }, index) => [`2000${index}`, unitPriceMinor, quantity] as const),
        );
        const left = lines.map((line) => line.quantity);
        let takenMinor = 0n;
        while (left.some((quantity) => quantity > 0)) {
          const parts: number[] = left.map((quantity) => (chance.next().value ?? 0) % (quantity + 1));
          if (!parts.some((part) => part > 0)) {
            parts[left.findIndex((quantity) => quantity > 0)] = 1;
          }
          parts.forEach((part, index) => {
            left[index] = (left[index] ?? 0) - part;
          });
          takenMinor += (await refund(refundOf(order, ...parts))).cashbackTakenBackMinor;
        }
        const row = await orderRow(order);
        expect(row.refunded).toBe('wholly');
        expect(takenMinor).toBe(row.cashback_minor);
        expect(row.cashback_taken_back_minor).toBe(row.cashback_minor);
      },
    ),
    { numRuns: 12 },
  );
  await expectBooksToBalance(shop);
});
