import type { RefundOrderInput } from '@tillback/rules/validation/orders';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { getOrder } from '../queries/get-order.ts';
import { refundOrders } from './refund-orders.ts';

/**
 * Refunds units of a paid or completed order's lines, and puts those that are to be into stock again.
 * @throws {Refusal} `not_found`, `conflict` where the order's state does not allow it, `rule_violated` for more than is left
 */
export async function refundOrder(unit: Unit, { id, lines, reason }: RefundOrderInput): Promise<OrderAnswer> {
  await refundOrders(unit, [{ orderId: id, reference: null, effectiveAt: unit.now, lines, reason, isHistory: false }]);
  return getOrder(unit, { id });
}
