import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Actor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type HeldOrder, refuseObstacle } from '../held-order.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { cancelHeld } from './cancel-held.ts';
import { holdOrder } from './hold-orders.ts';
import { lockLinesOfOrders } from './lock-lines-of-orders.ts';

/**
 * Cancels an order as a whole, before it is completed: shoppers their own while it is not paid, the shop any.
 * @throws {Refusal} `not_found`, or `conflict` for one that is completed, cancelled or partly refunded already
 */
export async function cancelOrder(unit: Unit, { id }: ByIdInput): Promise<OrderAnswer> {
  await lockLinesOfOrders(unit, [id]);
  const order = await holdOrder(unit, id);
  refuseObstacle('cancel', order);
  if (isShopper(unit.actor)) {
    refusePaid(order);
  }
  await cancelHeld(unit, [order], isShopper(unit.actor) ? 'shopper' : 'shop');
  return getOrder(unit, { id });
}

function isShopper(actor: Actor): boolean {
  return actor.kind === 'user' && actor.role === 'shopper';
}

function refusePaid({ status }: HeldOrder): void {
  if (status !== 'placed') {
    throw new Refusal('conflict', 'The order is paid already. Ask the shop to cancel it.', {
      extra: { obstacle: 'paid-already' },
    });
  }
}
