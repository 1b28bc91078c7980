import { fromPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
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

/** What a fact says that became of an order; null where another mail says it. */
export function newsOf(
  unit: Unit,
  topic: MailedTopic,
  fact: DeliveredFact,
  { row }: Mailed,
): Promise<OrderNews | null> | OrderNews | null {
  switch (topic) {
    case 'order.placed':
      return placedNews(unit, row);
    case 'order.paid':
      // What was paid as it was placed is told with that.
      return row.paidAt?.getTime() === row.placedAt.getTime() ? null : { kind: 'paid' };
    case 'order.completed':
      return { kind: 'completed' };
    case 'order.cancelled':
      return {
        kind: 'cancelled',
        reason: row.cancelReason ?? 'shop',
        refundDue: someAmount(row.refundDueMinor, row.currency),
      };
    case 'order.refunded':
      return refundNews(unit, fact, row);
  }
}

async function placedNews({ db }: Unit, { id, lineCount, currency }: Mailed['row']): Promise<OrderNews> {
  const lines = await db
    .selectFrom('order_lines')
    .select(['name', 'quantity', 'amount_minor as amountMinor'])
    .where('order_id', '=', id)
    .orderBy('position')
    .limit(mostLines)
    .execute();
  return {
    kind: 'placed',
    lines: lines.map(({ name, quantity, amountMinor }) => ({
      name,
      quantity,
      amount: formatAmount(amountMinor, currency),
    })),
    linesLeftOut: lineCount - lines.length,
  };
}

async function refundNews({ db }: Unit, fact: DeliveredFact, { currency }: Mailed['row']): Promise<OrderNews | null> {
  const refundId = fromPublicId('refund', String(fact.payload['refundId']));
  const refund = await db
    .selectFrom('refunds')
    .select(['total_minor as totalMinor', 'wallet_minor as walletMinor', 'cashback_taken_back_minor as cashbackMinor'])
    .where('id', '=', refundId)
    .executeTakeFirst();
  if (!refund) {
    return null;
  }
  return {
    kind: 'refunded',
    refund: {
      total: formatAmount(refund.totalMinor, currency),
      wallet: someAmount(refund.walletMinor, currency),
      outside: someAmount(refund.totalMinor - refund.walletMinor, currency),
      cashback: someAmount(refund.cashbackMinor, currency),
    },
  };
}
