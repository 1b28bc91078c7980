import { toPublicId } from '@tillback/rules/ids/ids';
import type { Fact } from '../../pipeline/unit.ts';

interface Placed {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly channel: string;
  readonly totalMinor: bigint;
  readonly cashbackMinor: bigint;
  /** True where the order was only recorded afterwards: no e-mail, no webhook, no dispatch. */
  readonly history: boolean;
}

/** Amounts in minor units. */
export function orderPlaced(order: Placed): Fact {
  return {
    topic: 'order.placed',
    history: order.history,
    payload: {
      orderId: toPublicId('order', order.orderId),
      customerId: order.customerId && toPublicId('customer', order.customerId),
      channel: order.channel,
      totalMinor: order.totalMinor.toString(),
      cashbackMinor: order.cashbackMinor.toString(),
    },
  };
}

interface Paid {
  readonly orderId: string;
  readonly customerId: string | null;
  readonly totalMinor: bigint;
  readonly history: boolean;
}

/** All of it is paid, by whatever payments. Amounts in minor units. */
export function orderPaid({ orderId, customerId, totalMinor, history }: Paid): Fact {
  return {
    topic: 'order.paid',
    history,
    payload: { ...publicIds({ orderId, customerId }), totalMinor: totalMinor.toString() },
  };
}

interface OfACustomer {
  readonly orderId: string;
  readonly customerId: string | null;
}

/** A paid order was sent or handed over. */
export function orderCompleted(order: OfACustomer): Fact {
  return { topic: 'order.completed', payload: publicIds(order) };
}

/** Nothing of it counts any more; `reason` says who wanted it, or that nobody paid. */
export function orderCancelled({ reason, ...order }: OfACustomer & { readonly reason: string }): Fact {
  return { topic: 'order.cancelled', payload: { ...publicIds(order), reason } };
}

function publicIds({ orderId, customerId }: OfACustomer) {
  return { orderId: toPublicId('order', orderId), customerId: customerId && toPublicId('customer', customerId) };
}

interface Refunded {
  readonly refundId: string;
  readonly orderId: string;
  readonly totalMinor: bigint;
  readonly cashbackTakenBackMinor: bigint;
  readonly history: boolean;
}

/** Amounts in minor units. */
export function orderRefunded(refund: Refunded): Fact {
  return {
    topic: 'order.refunded',
    history: refund.history,
    payload: {
      refundId: toPublicId('refund', refund.refundId),
      orderId: toPublicId('order', refund.orderId),
      totalMinor: refund.totalMinor.toString(),
      cashbackTakenBackMinor: refund.cashbackTakenBackMinor.toString(),
    },
  };
}

/** The import that brought the order was undone; it counts nowhere any more. Only history is ever undone. */
export function orderUndone(orderId: string): Fact {
  return { topic: 'order.undone', history: true, payload: { orderId: toPublicId('order', orderId) } };
}
