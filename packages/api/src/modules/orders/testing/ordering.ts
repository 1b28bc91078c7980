import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { createCaller } from '../../../router.ts';
import { addCustomer, addProduct } from '../../../testing/basket.ts';
import { rowsOf } from '../../../testing/connection.ts';
import { earn } from '../../../testing/earn.ts';
import { type TestShop, userWith } from '../../../testing/test-shop.ts';

interface Placing {
  readonly available?: bigint;
  readonly redeem?: string;
  readonly quantity?: number;
}

/** An order of mugs that a test placed. */
export interface Ordered {
  readonly customerId: string;
  readonly mug: string;
  readonly id: string;
  readonly orderLineId: string;
}

/** What staff and shoppers do with orders in a test's shop, which is opened later than this is called. */
export function ordering(theShop: () => TestShop) {
  const staff = () => createCaller(theShop().contextFor(userWith('operator'), { idempotencyKey: newId() })).orders;
  const shopper = (customerId: string) =>
    createCaller(theShop().contextFor(userWith('shopper', customerId), { idempotencyKey: newId() }));

  /** An order of mugs at 10.00 each, by a new customer who has something to spend. */
  async function placed({ available = 0n, redeem, quantity = 3 }: Placing = {}): Promise<Ordered> {
    const customerId = await addCustomer(theShop());
    if (available > 0n) {
      await earn(theShop(), customerId, available);
    }
    const mug = await addProduct(theShop(), { priceMinor: 1_000n, stock: 10 });
    const lines = [{ productId: toPublicId('product', mug), quantity }];
    const order = await shopper(customerId).orders.place({ lines, ...(redeem && { redeem }) });
    return { customerId, mug, id: order.id, orderLineId: order.lines[0]?.id ?? '' };
  }

  return {
    staff,
    shopper,
    placed,
    pay: ({ id }: { id: string }, amount = '30.00') => staff().recordPayment({ id, amount }),
    refund: ({ id, orderLineId }: Ordered, quantity = 1, restock = false) =>
      staff().refund({ id, lines: [{ orderLineId, quantity, restock }] }),
    lotsOf: ({ customerId }: Ordered) =>
      rowsOf(
        theShop().ownerUrl,
        'select granted_minor, remaining_minor from wallet_lots where customer_id = $1 and available_at is not null',
        [customerId],
      ),
  };
}

/** What a command was refused by. */
export function refused(code: string, more: object = {}) {
  return { cause: { code, ...more } };
}
