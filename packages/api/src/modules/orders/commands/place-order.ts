import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { requestOf } from '../request-of.ts';
import { whoseOrder } from '../whose-order.ts';
import { placeOrders } from './place-orders.ts';

/**
 * Places an order of the shop: a shopper's own, or a customer's whom staff name. Answers with it, read in the same
 * transaction, so that a replay says the same.
 * @throws {Refusal} `insufficient_stock` with what is left of each product, `insufficient_balance` where the wallet has less
 * than was to be paid from it, `rule_violated` for what is not sold
 */
export async function placeOrder(unit: Unit, input: PlaceOrderInput): Promise<OrderAnswer> {
  const customerId = await whoseOrder(unit, input.customerId);
  const [outcome] = await placeOrders(unit, [requestOf(unit, input, customerId)]);
  if (!outcome?.placed) {
    throw outcome?.refusal ?? new Error('An order that was asked for has no outcome.');
  }
  return getOrder(unit, { id: outcome.orderId });
}
