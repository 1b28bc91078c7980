import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCaller } from '../../router.ts';
import { addCustomer, addProduct } from '../../testing/basket.ts';
import { expectBooksToBalance } from '../../testing/books.ts';
import { rowsOf } from '../../testing/connection.ts';
import { earn } from '../../testing/earn.ts';
import { openTestShop, type TestShop, userWith } from '../../testing/test-shop.ts';
import { verifyLedger } from '../cashback/public.ts';

let shop: TestShop;
let customers: string[];
let products: string[];
beforeAll(async () => {
  shop = await openTestShop();
  customers = [await addCustomer(shop), await addCustomer(shop)];
  products = [
    await addProduct(shop, { priceMinor: 333n, stock: 40 }),
    await addProduct(shop, { type: 'C', priceMinor: 1_999n, stock: 25 }),
  ];
  for (const customerId of customers) {
    await earn(shop, customerId, 4_321n);
  }
});
afterAll(() => shop.close());

const orders = () => createCaller(shop.contextFor(userWith('operator'), { idempotencyKey: newId() })).orders;

type Order = Awaited<ReturnType<ReturnType<typeof orders>['get']>>;

/** One step of any sequence: what is asked, of which order, with which figures. */
const step = fc.record({
  action: fc.constantFrom('place', 'pay', 'pay from wallet', 'cancel', 'complete', 'refund', 'refund', 'repay'),
  which: fc.nat(3),
  customer: fc.nat(1),
  quantities: fc.tuple(fc.nat(4), fc.nat(3)),
  pence: fc.integer({ min: 1, max: 3_000 }),
  restock: fc.boolean(),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

async function take(ordered: Order[], { action, which, customer, quantities, pence, restock }: Step): Promise<void> {
  const order = ordered.at(which % Math.max(ordered.length, 1));
  const id = order?.id ?? '';
  const amount = formatAmount(BigInt(pence), 'GBP');
  switch (action) {
    case 'place': {
      const lines = products.map((product, index) => ({
        productId: toPublicId('product', product),
        quantity: quantities[index] ?? 0,
      }));
      const customerId = toPublicId('customer', customers[customer] ?? '');
      const redeem = restock ? amount : 'all';
      ordered.push(await orders().place({ lines: lines.filter(({ quantity }) => quantity > 0), customerId, redeem }));
      break;
    }
    case 'pay':
      await orders().recordPayment({ id, amount: pence % 2 ? (order?.due ?? amount) : amount });
      break;
    case 'pay from wallet':
      await orders().recordPayment({ id, amount, method: 'wallet' });
      break;
    case 'cancel':
      await orders().cancel({ id });
      break;
    case 'repay':
      await orders().recordRepayment({ id, amount });
      break;
    case 'complete':
      await orders().complete({ id });
      break;
    default: {
      const lines = (order?.lines ?? []).map((line, index) => ({
        orderLineId: line.id,
        quantity: quantities[index] ?? 0,
        restock,
      }));
      await orders().refund({ id, lines: lines.filter(({ quantity }) => quantity > 0) });
    }
  }
}

/** What is refused is refused by a rule, never by a fault. */
function refusedByARule(error: unknown): number {
  const refusal = error instanceof Error ? error.cause : error;
  expect(refusal).toMatchObject({
    code: expect.stringMatching(/^(conflict|rule_violated|insufficient_|invalid_input)/),
  });
  return 0;
}

test('any sequence of placing, paying, cancelling, completing, refunding and repaying keeps the books, the stock and the wallets', async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      const ordered: Order[] = [];
      for (const next of [{ ...steps[0], action: 'place' } as Step, ...steps]) {
        done += await take(ordered, next).then(
          () => 1,
          (error: unknown) => refusedByARule(error),
        );
      }
      await expectBooksToBalance(shop);
    }),
    { numRuns: 10 },
  );
  expect(done).toBeGreaterThan(20);
  expect(await shop.read(verifyLedger, undefined)).toBeNull();
  const over = await rowsOf(shop.ownerUrl, 'select 1 from orders where refunded_total_minor > total_minor');
  expect(over).toEqual([]);
});
