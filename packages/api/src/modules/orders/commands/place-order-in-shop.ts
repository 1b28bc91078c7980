import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { placeOrder } from './place-order.ts';

/** Places a shopper's own order and answers with it, read in the same transaction, so that a replay says the same. */
export async function placeOrderInShop(unit: Unit, input: PlaceOrderInput): Promise<OrderAnswer> {
  const { orderId } = await placeOrder(unit, input);
  return getOrder(unit, { id: orderId });
}
