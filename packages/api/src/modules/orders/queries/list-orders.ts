import type { ListOrdersInput, OrderSort } from '@tillback/rules/validation/orders';
import { ascending, descending, instant, integer, type Order, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { OrderSummaryAnswer } from '../orders.shapes.ts';
import { chosenOrders, withTypeCode } from './chosen-orders.ts';
import { selectSummaries, shapeSummary } from './order-summaries.ts';

const orders = {
  '-placedAt': descending(instant('orders.placed_at'), uuid('orders.id')),
  placedAt: ascending(instant('orders.placed_at'), uuid('orders.id')),
  '-total': descending(integer('orders.total_minor'), uuid('orders.id')),
  total: ascending(integer('orders.total_minor'), uuid('orders.id')),
} satisfies Record<OrderSort, Order>;

/** The orders that the actor may see and the filters leave. */
export async function listOrders(reader: Reader, input: ListOrdersInput): Promise<Page<OrderSummaryAnswer>> {
  const rows = selectSummaries(reader.db).where(chosenOrders(reader, await withTypeCode(reader, input)));
  const page = await readPage(reader.db, { list: 'orders', input, order: orders[input.sort], rows });
  return shapePage(page, shapeSummary);
}
