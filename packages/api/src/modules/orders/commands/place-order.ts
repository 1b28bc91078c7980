import { Refusal } from '@tillback/rules/errors/refusal';
import type { PlaceOrderInput } from '@tillback/rules/validation/orders';
import type { Unit } from '../../../pipeline/unit.ts';
import { placeOrders } from './place-orders.ts';

/** Places a shopper's own order in the shop. Gives its id. */
export async function placeOrder(unit: Unit, input: PlaceOrderInput): Promise<{ orderId: string }> {
  const customerId = unit.actor.kind === 'user' ? unit.actor.customerId : null;
  if (!customerId) {
    throw new Refusal('forbidden', 'Only a shopper can place an order in the shop.');
  }
  const [outcome] = await placeOrders(unit, [
    { channel: 'shop', customerId, placedAt: unit.now, lines: input.lines, isHistory: false },
  ]);
  if (!outcome?.placed) {
    throw outcome?.refusal ?? new Error('An order that was asked for has no outcome.');
  }
  return { orderId: outcome.orderId };
}
