import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { entriesOfOrder } from '../../cashback/public.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { linesOfOrder } from './lines-of-order.ts';
import { selectDetails, shapeDetails } from './order-details.ts';
import { shapeSummary } from './order-summaries.ts';
import { paymentsOfOrder } from './payments-of-order.ts';
import { refundsOfOrder } from './refunds-of-order.ts';
import { timelineOfOrder } from './timeline-of-order.ts';

/** An order with its lines, what was paid and refunded, the cashback and why, and what happened when. */
export async function getOrder(reader: Reader, { id }: ByIdInput): Promise<OrderAnswer> {
  const order = await findOrder(reader, id);
  const summary = shapeSummary(order);
  const lines = await linesOfOrder(reader.db, order);
  const payments = await paymentsOfOrder(reader.db, order);
  const refunds = await refundsOfOrder(reader.db, order);
  const cashbackEntries = await entriesOfOrder(reader.db, order.id);
  const timeline = await timelineOfOrder(reader, { order, summary, lines, payments, refunds, cashbackEntries });
  return { ...summary, ...shapeDetails(order, reader.store), lines, payments, refunds, cashbackEntries, timeline };
}

async function findOrder(reader: Reader, id: string) {
  const customerId = onlyOwnRowsOf(reader.actor);
  const found = selectDetails(reader.db).where('orders.id', '=', id);
  const visible = customerId ? found.where('orders.customer_id', '=', customerId) : found;
  const order = await visible.executeTakeFirst();
  if (!order) {
    throw new Refusal('not_found', 'There is no such order.');
  }
  return order;
}
