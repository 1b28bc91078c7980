import type { OrderStatus } from '@tillback/rules/orders/order-state';
import type { DraftOrder } from './draft-order.ts';
import { isCompletedAtOnce } from './order-request.ts';
import { isPaidAtOnce } from './paid-at-once.ts';

interface FirstState {
  readonly status: OrderStatus;
  readonly paidAt: Date | null;
  readonly completedAt: Date | null;
}

/** How an order begins. */
export function firstStateOf(order: DraftOrder): FirstState {
  const { placedAt } = order.request;
  if (isCompletedAtOnce(order.request)) {
    return { status: 'completed', paidAt: null, completedAt: placedAt };
  }
  return isPaidAtOnce(order)
    ? { status: 'paid', paidAt: placedAt, completedAt: null }
    : { status: 'placed', paidAt: null, completedAt: null };
}
