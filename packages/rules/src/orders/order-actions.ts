import type { OrderStatus, RefundState } from './order-state.ts';

/** What can be done with an order once it is placed. */
export const orderActions = ['pay', 'complete', 'cancel', 'refund', 'repay'] as const;

/** Why something can't be done with an order as it is. */
export const orderObstacles = [
  'not-paid',
  'paid-already',
  'completed-already',
  'cancelled-already',
  'not-cancelled',
  'refunded-already',
  'nothing-left',
  'nothing-due',
  'undone',
] as const;

export type OrderAction = (typeof orderActions)[number];
export type OrderObstacle = (typeof orderObstacles)[number];

interface OrderState {
  readonly status: OrderStatus;
  readonly refunded: RefundState;
  /** Of a cancelled order: money that was paid outside the wallet is still to be given back. */
  readonly owesRefund: boolean;
}

/** What stands in the way of an action; null: nothing. The server refuses by it, and a page says it beforehand. */
export function obstacleTo(action: OrderAction, order: OrderState): OrderObstacle | null {
  const obstacle = obstacles[action][order.status];
  return typeof obstacle === 'function' ? obstacle(order) : obstacle;
}

type Obstacle = OrderObstacle | null | ((order: OrderState) => OrderObstacle | null);

const obstacles: Readonly<Record<OrderAction, Readonly<Record<OrderStatus, Obstacle>>>> = {
  pay: {
    placed: null,
    paid: 'paid-already',
    completed: 'paid-already',
    cancelled: 'cancelled-already',
    undone: 'undone',
  },
  complete: {
    placed: 'not-paid',
    paid: null,
    completed: 'completed-already',
    cancelled: 'cancelled-already',
    undone: 'undone',
  },
  cancel: {
    placed: null,
    // What was refunded in part is ended by refunding the rest: a cancellation is always of the whole.
    paid: ({ refunded }) => (refunded === 'none' ? null : 'refunded-already'),
    completed: 'completed-already',
    cancelled: 'cancelled-already',
    undone: 'undone',
  },
  refund: {
    placed: 'not-paid',
    paid: somethingIsLeft,
    completed: somethingIsLeft,
    cancelled: 'cancelled-already',
    undone: 'undone',
  },
  // What goes back of an order that stands is a refund, with its lines.
  repay: {
    placed: 'not-cancelled',
    paid: 'not-cancelled',
    completed: 'not-cancelled',
    cancelled: ({ owesRefund }) => (owesRefund ? null : 'nothing-due'),
    undone: 'undone',
  },
};

function somethingIsLeft({ refunded }: OrderState): OrderObstacle | null {
  return refunded === 'wholly' ? 'nothing-left' : null;
}
