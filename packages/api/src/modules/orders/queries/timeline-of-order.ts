import type { Reader } from '../../../pipeline/unit.ts';
import type { CashbackEntryAnswer } from '../../cashback/public.ts';
import {
  type OrderEventAnswer,
  type OrderLineAnswer,
  type OrderSummaryAnswer,
  orderEventKinds,
  type RefundAnswer,
} from '../orders.shapes.ts';
import { type ActorOfEvent, actorsOfOrder } from './actors-of-order.ts';
import type { SummaryRow } from './order-summaries.ts';

interface Told {
  readonly order: SummaryRow;
  readonly summary: OrderSummaryAnswer;
  readonly lines: readonly OrderLineAnswer[];
  readonly refunds: readonly RefundAnswer[];
  readonly cashbackEntries: readonly CashbackEntryAnswer[];
}

/** What happened to the order, the earliest first, and who did it where the audit says so. */
export async function timelineOfOrder(reader: Reader, told: Told): Promise<OrderEventAnswer[]> {
  const actorOf = await actorsOfOrder(reader, told.order.id);
  const events = [
    ...orderEvents(told, actorOf),
    ...refundEvents(told, actorOf),
    ...cashbackEvents(told),
    ...undoneEvents(told, actorOf),
  ];
  return events.toSorted(byTime);
}

function orderEvents({ order, summary }: Told, actorOf: ActorOfEvent): OrderEventAnswer[] {
  const placed: OrderEventAnswer = {
    at: summary.placedAt,
    kind: 'placed',
    actor: actorOf('order.placed'),
    detail: { channel: order.channel, total: summary.total },
  };
  if (!order.completedAt) {
    return [placed];
  }
  const at = order.completedAt.toISOString();
  return [placed, { at, kind: 'completed', actor: actorOf('order.completed', 'order.placed'), detail: {} }];
}

function refundEvents({ refunds }: Told, actorOf: ActorOfEvent): OrderEventAnswer[] {
  return refunds.map((refund) => ({
    at: refund.effectiveAt,
    kind: 'refunded',
    actor: actorOf('order.refunded'),
    detail: { amount: refund.total, ...(refund.reference !== null && { reference: refund.reference }) },
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
function undoneEvents({ lines, refunds }: Told, actorOf: ActorOfEvent): OrderEventAnswer[] {
  const moments = new Set([...lines, ...refunds].flatMap(({ undoneAt }) => undoneAt ?? []));
  const actor = actorOf('order.undone', 'order.lines-undone', 'order.refund-undone');
  return [...moments].map((at) => ({ at, kind: 'undone', actor, detail: {} }));
}

function byTime(left: OrderEventAnswer, right: OrderEventAnswer): number {
  return (
    Date.parse(left.at) - Date.parse(right.at) ||
    orderEventKinds.indexOf(left.kind) - orderEventKinds.indexOf(right.kind)
  );
}
