import type { Sought } from '@tillback/rules/search/read-keyword';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { isExactly } from '../../../lists/best-first.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { daysAfter, startOfDay } from '../../../time/store-days.ts';
import type { OrderSummaryAnswer } from '../orders.shapes.ts';
import { chosenOrders, orderMatches } from './chosen-orders.ts';
import { selectSummaries, shapeSummary } from './order-summaries.ts';

/**
 * The orders that may be meant, of those that the actor may see: first whose reference it is, then whose
 * total, then the latest. What was undone is found by an id alone.
 */
export async function findOrders(reader: Reader, sought: Sought, limit: number): Promise<OrderSummaryAnswer[]> {
  const meant = meantBy(sought, reader.store.timeZone);
  if (meant.length === 0) {
    return [];
  }
  const rows = await selectSummaries(reader.db)
    .where(chosenOrders(reader, {}, { withUndone: sought.id !== null }))
    .where((order) => order.or(meant))
    .orderBy(isExactly(['orders.reference'], sought.text), 'desc')
    .orderBy(sql`orders.total_minor = ${sought.amountMinor ?? 0n}`, 'desc')
    .orderBy('orders.placed_at', 'desc')
    .orderBy('orders.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(shapeSummary);
}

function meantBy({ id, text, amountMinor, day }: Sought, timeZone: string): Expression<SqlBool>[] {
  if (id) {
    return withId(id);
  }
  const order = expressionBuilder<Tables, 'orders' | 'customers'>();
  return [
    ...orderMatches(text),
    ...(amountMinor === null ? [] : [order('orders.total_minor', '=', amountMinor)]),
    ...(day === null ? [] : [order.and(onDay(day, timeZone))]),
  ];
}

/** The order itself, or the one that a line or a refund is a part of. */
function withId({ kind, id }: NonNullable<Sought['id']>): Expression<SqlBool>[] {
  const order = expressionBuilder<Tables, 'orders' | 'customers'>();
  switch (kind) {
    case 'order':
      return [order('orders.id', '=', id)];
    case 'orderLine':
      return [order('orders.id', 'in', order.selectFrom('order_lines').select('order_id').where('id', '=', id))];
    case 'refund':
      return [order('orders.id', 'in', order.selectFrom('refunds').select('order_id').where('id', '=', id))];
    default:
      return [];
  }
}

function onDay(day: string, timeZone: string): Expression<SqlBool>[] {
  const order = expressionBuilder<Tables, 'orders' | 'customers'>();
  return [
    order('orders.placed_at', '>=', startOfDay(day, timeZone)),
    order('orders.placed_at', '<', startOfDay(daysAfter(day, 1), timeZone)),
  ];
}
