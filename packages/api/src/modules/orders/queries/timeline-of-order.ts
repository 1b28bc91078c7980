import { formatAmount } from '@tillback/rules/money/amount';
import type { CashbackEntryAnswer } from '../../cashback/public.ts';
import {
  type OrderEventAnswer,
  type OrderLineAnswer,
  type OrderSummaryAnswer,
  orderEventKinds,
  type PaymentAnswer,
  type RefundAnswer,
  type RepaymentAnswer,
} from '../orders.shapes.ts';
import type { ActorsOfOrder } from './actors-of-orders.ts';
import type { DetailsRow } from './order-details.ts';

interface Told {
  readonly order: DetailsRow;
  readonly summary: OrderSummaryAnswer;
  readonly lines: readonly OrderLineAnswer[];
  readonly payments: readonly PaymentAnswer[];
  readonly repayments: readonly RepaymentAnswer[];
  readonly refunds: readonly RefundAnswer[];
  readonly cashbackEntries: readonly CashbackEntryAnswer[];
}

/** What happened to the order, the earliest first, and who did it where the audit says so. */
export function timelineOfOrder(told: Told, actors: ActorsOfOrder): OrderEventAnswer[] {
  const events = [
    ...lifecycleEvents(told, actors),
    ...paymentEvents(told, actors),
    ...repaymentEvents(told, actors),
    ...refundEvents(told, actors),
    ...cashbackEvents(told),
    ...undoneEvents(told, actors),
  ];
  return events.toSorted(byTime);
}

/** Each change of the status, with what it was before and after. */
function lifecycleEvents({ order, summary }: Told, actors: ActorsOfOrder): OrderEventAnswer[] {
  const { paidAt, completedAt, cancelledAt } = order;
  const events: OrderEventAnswer[] = [
    {
      at: summary.placedAt,
      kind: 'placed',
      actor: actors.of('order.placed'),
      detail: { channel: order.channel, total: summary.total },
    },
  ];
  if (paidAt) {
    events.push({ at: paidAt.toISOString(), kind: 'paid', actor: null, detail: { before: 'placed', after: 'paid' } });
  }
  if (completedAt) {
    const actor = actors.of('order.completed', 'order.placed');
    const detail: OrderEventAnswer['detail'] = paidAt ? { before: 'paid', after: 'completed' } : {};
    events.push({ at: completedAt.toISOString(), kind: 'completed', actor, detail });
  }
  if (cancelledAt) {
    const actor = actors.of('order.cancelled');
    events.push({ at: cancelledAt.toISOString(), kind: 'cancelled', actor, detail: cancellation(order) });
  }
  return events;
}

/** What was due at that moment: all that the wallet had not paid. */
function cancellation({ paidAt, cancelReason, paidMinor, walletPaidMinor, currency }: DetailsRow) {
  const dueMinor = paidMinor - walletPaidMinor;
  return {
    before: paidAt ? 'paid' : 'placed',
    after: 'cancelled',
    ...(cancelReason && { reason: cancelReason }),
    ...(walletPaidMinor > 0n && { wallet: formatAmount(walletPaidMinor, currency) }),
    ...(dueMinor > 0n && { due: formatAmount(dueMinor, currency) }),
  };
}

/** What the wallet paid at the checkout was paid by who placed the order. */
function paymentEvents({ payments }: Told, actors: ActorsOfOrder): OrderEventAnswer[] {
  return payments.map(({ id, recordedAt, amount, method, reference }) => ({
    at: recordedAt,
    kind: 'payment',
    actor: actors.ofPart('order.payment-recorded', id) ?? (method === 'wallet' ? actors.of('order.placed') : null),
    detail: { amount, method, ...(reference !== null && { reference }) },
  }));
}

function repaymentEvents({ repayments }: Told, actors: ActorsOfOrder): OrderEventAnswer[] {
  return repayments.map(({ id, recordedAt, amount, method, reference }) => ({
    at: recordedAt,
    kind: 'repaid',
    actor: actors.ofPart('order.repayment-recorded', id),
    detail: { amount, method, ...(reference !== null && { reference }) },
  }));
}

function refundEvents({ refunds }: Told, actors: ActorsOfOrder): OrderEventAnswer[] {
  return refunds.map((refund) => ({
    at: refund.effectiveAt,
    kind: 'refunded',
    actor: actors.ofPart('order.refunded', refund.id) ?? actors.of('order.refunded'),
    detail: {
      amount: refund.total,
      ...(refund.reference !== null && { reference: refund.reference }),
      ...(refund.reason !== null && { reason: refund.reason }),
    },
  }));
}

const kindByTransfer: Readonly<Record<string, OrderEventAnswer['kind']>> = {
  'cashback-earned': 'cashback-earned',
  'cashback-confirmed': 'cashback-confirmed',
  'cashback-taken-back': 'cashback-taken-back',
  'cashback-clawed-back': 'cashback-taken-back',
};

function cashbackEvents({ cashbackEntries }: Told): OrderEventAnswer[] {
  return cashbackEntries.flatMap((entry) =>
    entry.transfers.flatMap(({ kind: transferKind, correction, effectiveAt, amount, debit, credit }) => {
      const kind = kindByTransfer[transferKind];
      return kind && correction !== 'reversal'
        ? [{ at: effectiveAt, kind, actor: null, detail: { amount, from: debit, to: credit } }]
        : [];
    }),
  );
}

/** One for each time that an import was undone: what it had brought, with its reversals, went at once. */
function undoneEvents({ lines, refunds }: Told, actors: ActorsOfOrder): OrderEventAnswer[] {
  const moments = new Set([...lines, ...refunds].flatMap(({ undoneAt }) => undoneAt ?? []));
  const actor = actors.of('order.undone', 'order.lines-undone', 'order.refund-undone');
  return [...moments].map((at) => ({ at, kind: 'undone', actor, detail: {} }));
}

function byTime(left: OrderEventAnswer, right: OrderEventAnswer): number {
  return (
    Date.parse(left.at) - Date.parse(right.at) ||
    orderEventKinds.indexOf(left.kind) - orderEventKinds.indexOf(right.kind)
  );
}
