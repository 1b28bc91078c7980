import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';
import { startHoldingPeriods } from '../../cashback/public.ts';
import { refuseObstacle } from '../held-order.ts';
import { orderCompleted } from '../orders.events.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { holdOrder } from './hold-orders.ts';

/**
 * Says that a paid order was sent or handed over: from now on its cashback is confirmed when the holding period is over.
 * @throws {Refusal} `not_found`, or `conflict` for one that is not paid, or done already
 */
export async function completeOrder(unit: Unit, { id }: ByIdInput): Promise<OrderAnswer> {
  const order = await holdOrder(unit, id);
  refuseObstacle('complete', order);
  await unit.db
    .updateTable('orders')
    .set({ status: 'completed', completed_at: unit.now })
    .where('id', '=', order.id)
    .execute();
  await startHoldingPeriods(unit, [order.id]);
  unit.record({
    action: 'order.completed',
    subject: { kind: 'order', id: order.id },
    changes: { status: { before: order.status, after: 'completed' } },
  });
  unit.announce(orderCompleted({ orderId: order.id, customerId: order.customerId }));
  return getOrder(unit, { id: order.id });
}
