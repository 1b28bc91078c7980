import { Refusal } from '@tillback/rules/errors/refusal';
import { type OrderAction, type OrderObstacle, obstacleTo } from '@tillback/rules/orders/order-actions';
import type { OrderChannel, OrderStatus, RefundState } from '@tillback/rules/orders/order-state';

/** A locked order, as it stands. */
export interface HeldOrder {
  readonly id: string;
  readonly customerId: string | null;
  readonly channel: OrderChannel;
  readonly status: OrderStatus;
  readonly refunded: RefundState;
  readonly totalMinor: bigint;
  readonly paidMinor: bigint;
  readonly walletPaidMinor: bigint;
  /** Of a cancelled one: what is still to be given back outside the wallet. */
  readonly refundDueMinor: bigint;
  /** Grows with each refund of the same transaction. */
  refundedTotalMinor: bigint;
}

/** @throws {Refusal} `conflict`, with the obstacle, where the order's state does not allow the action */
export function refuseObstacle(action: OrderAction, order: HeldOrder): void {
  const obstacle = obstacleTo(action, { ...order, owesRefund: order.refundDueMinor > 0n });
  if (obstacle) {
    throw new Refusal('conflict', sentences[obstacle], { extra: { obstacle } });
  }
}

const sentences = {
  'not-paid': 'The order is not paid yet.',
  'paid-already': 'The order is paid already.',
  'completed-already': 'The order is completed already.',
  'cancelled-already': 'The order is cancelled already.',
  'refunded-already': 'Part of the order was refunded already. Refund the rest of it.',
  'not-cancelled': 'The order is not cancelled. Refund its lines.',
  'nothing-left': 'The order was refunded wholly already.',
  'nothing-due': 'Nothing of the order is to be given back.',
  undone: 'The import that brought the order was undone.',
} as const satisfies Record<OrderObstacle, string>;
