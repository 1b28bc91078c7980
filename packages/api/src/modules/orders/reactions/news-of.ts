import { fromPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type SqlBool, sql } from 'kysely';
import type { DeliveredFact } from '../../../outbox/reaction.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OrderNews } from '../mails/order-mail.ts';
import { type Mailed, someAmount } from './find-mailed.ts';

export const mailedTopics = [
  'order.placed',
  'order.paid',
  'order.completed',
  'order.cancelled',
  'order.refunded',
] as const;

export type MailedTopic = (typeof mailedTopics)[number];

const mostLines = 30;

/** What a fact says that became of its order; null where another mail says it. */
export type Telling = (fact: DeliveredFact, mailed: Mailed) => OrderNews | null;

/** How the facts of a topic are told, with what there is to be read for it. */
export async function newsOf(
  unit: Unit,
  topic: MailedTopic,
  facts: readonly DeliveredFact[],
  orderIds: readonly string[],
): Promise<Telling> {
  switch (topic) {
    case 'order.placed':
      return tellPlaced(unit, orderIds);
    case 'order.paid':
      // What was paid as it was placed is told with that.
      return (_fact, { row }) => (row.paidAt?.getTime() === row.placedAt.getTime() ? null : { kind: 'paid' });
    case 'order.completed':
      return () => ({ kind: 'completed' });
    case 'order.cancelled':
      return (_fact, { row }) => ({
        kind: 'cancelled',
        reason: row.cancelReason ?? 'shop',
        refundDue: someAmount(row.refundDueMinor, row.currency),
      });
    case 'order.refunded':
      return tellRefunded(unit, facts);
  }
}

async function tellPlaced({ db }: Unit, orderIds: readonly string[]): Promise<Telling> {
  const rows = await db
    .selectFrom('order_lines')
    .select(['order_id as orderId', 'name', 'quantity', 'amount_minor as amountMinor'])
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .where('position', '<=', mostLines)
    .orderBy('position')
    .execute();
  const byOrder = Map.groupBy(rows, ({ orderId }) => orderId);
  return (_fact, { row: { id, lineCount, currency } }) => {
    const lines = byOrder.get(id) ?? [];
    return {
      kind: 'placed',
      lines: lines.map(({ name, quantity, amountMinor }) => ({
        name,
        quantity,
        amount: formatAmount(amountMinor, currency),
      })),
      linesLeftOut: lineCount - lines.length,
    };
  };
}

async function tellRefunded({ db }: Unit, facts: readonly DeliveredFact[]): Promise<Telling> {
  const rows = await db
    .selectFrom('refunds')
    .select([
      'id',
      'total_minor as totalMinor',
      'wallet_minor as walletMinor',
      'cashback_taken_back_minor as cashbackMinor',
    ])
    .where(sql<SqlBool>`id = any(${facts.flatMap((fact) => refundIdOf(fact) ?? [])}::uuid[])`)
    .execute();
  const byId = new Map<string | null, (typeof rows)[number]>(rows.map((row) => [row.id, row]));
  return (fact, { row: { currency } }) => {
    const refund = byId.get(refundIdOf(fact));
    return refund ? { kind: 'refunded', refund: shownRefund(refund, currency) } : null;
  };
}

function refundIdOf({ payload }: DeliveredFact): string | null {
  return fromPublicId('refund', String(payload['refundId']));
}

interface RefundAmounts {
  readonly totalMinor: bigint;
  readonly walletMinor: bigint;
  readonly cashbackMinor: bigint;
}

function shownRefund({ totalMinor, walletMinor, cashbackMinor }: RefundAmounts, currency: string) {
  return {
    total: formatAmount(totalMinor, currency),
    wallet: someAmount(walletMinor, currency),
    outside: someAmount(totalMinor - walletMinor, currency),
    cashback: someAmount(cashbackMinor, currency),
  };
}
