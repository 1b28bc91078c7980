import { fromPublicId } from '@tillback/rules/ids/ids';
import type { Currency } from '@tillback/rules/money/currency';
import { readAmount } from '@tillback/rules/validation/amount-schema';
import type { ListOrderLinesInput, ListOrdersInput } from '@tillback/rules/validation/orders';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { contains } from '../../../lists/keyword.ts';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import { typeNamed } from '../../catalog/public.ts';

type Filters = Omit<ListOrdersInput & ListOrderLinesInput, 'limit' | 'cursor' | 'count' | 'sort'>;
type LineFilters = Pick<Partial<Filters>, 'productId' | 'type'>;

/**
 * The filters with the code of the type that they name.
 * @throws {Refusal} `unknown_type`
 */
export async function withTypeCode<Chosen extends LineFilters>(reader: Reader, filters: Chosen): Promise<Chosen> {
  return filters.type === undefined ? filters : { ...filters, type: (await typeNamed(reader, filters.type)).code };
}

/**
 * Holds for the orders that the actor may see and the filters leave, where `orders` and `customers` are joined. Those that
 * were undone are found only by who asks for them.
 */
export function chosenOrders(
  { actor, store }: Reader,
  filters: Partial<Filters>,
  { withUndone = false } = {},
): Expression<SqlBool> {
  const order = expressionBuilder<Tables, 'orders' | 'customers'>();
  const { start, end } = instantsOf(filters, store.timeZone);
  const equal = {
    'orders.status': filters.status,
    'orders.channel': filters.channel,
    'orders.refunded': filters.refunded,
    'orders.customer_id': filters.customerId,
  } as const;
  const ownCustomerId = onlyOwnRowsOf(actor);
  return order.and([
    ...(ownCustomerId ? [order('orders.customer_id', '=', ownCustomerId)] : []),
    ...Object.entries(equal).flatMap(([column, value]) =>
      value ? [order(column as keyof typeof equal, '=', value)] : [],
    ),
    ...(withUndone || filters.status || filters.ids ? [] : [order('orders.status', '<>', 'undone')]),
    ...(filters.ids ? [order('orders.id', 'in', filters.ids)] : []),
    ...(filters.owing === 'payment' ? [order('orders.status', '=', 'placed')] : []),
    ...(filters.owing === 'refund' ? [order('orders.refund_due_minor', '>', 0n)] : []),
    ...(start ? [order('orders.placed_at', '>=', start)] : []),
    ...(end ? [order('orders.placed_at', '<', end)] : []),
    ...havingTotal(filters, store.currency),
    ...havingLines(filters),
    ...(filters.keyword === undefined ? [] : [order.or(orderMatches(filters.keyword))]),
  ]);
}

function havingTotal({ minTotal, maxTotal }: Partial<Filters>, currency: Currency): Expression<SqlBool>[] {
  const order = expressionBuilder<Tables, 'orders'>();
  return [
    ...(minTotal ? [order('orders.total_minor', '>=', readAmount('minTotal', minTotal, currency))] : []),
    ...(maxTotal ? [order('orders.total_minor', '<=', readAmount('maxTotal', maxTotal, currency))] : []),
  ];
}

/** Orders with a line of the product, of the type, or of both in one. */
function havingLines(filters: LineFilters): Expression<SqlBool>[] {
  const chosen = chosenLines(filters);
  if (chosen.length === 0) {
    return [];
  }
  const order = expressionBuilder<Tables, 'orders' | 'order_lines'>();
  const lines = order
    .selectFrom('order_lines')
    .select('order_lines.id')
    .whereRef('order_lines.order_id', '=', 'orders.id')
    .where((line) => line.and(chosen));
  return [order.exists(lines)];
}

/** What holds for the lines themselves that the filters leave, where `order_lines` is joined. */
export function chosenLines({ productId, type }: LineFilters): Expression<SqlBool>[] {
  const line = expressionBuilder<Tables, 'order_lines'>();
  return [
    ...(productId === undefined ? [] : [line('order_lines.product_id', '=', productId)]),
    ...(type === undefined ? [] : [line('order_lines.type', '=', type)]),
  ];
}

/** In the order's reference, or its customer's name, e-mail address or reference; a whole id finds its order. */
export function orderMatches(keyword: string): Expression<SqlBool>[] {
  const order = expressionBuilder<Tables, 'orders' | 'customers'>();
  const orderId = fromPublicId('order', keyword.toLowerCase());
  return [
    contains('orders.reference', keyword),
    contains('customers.name', keyword),
    contains('customers.email', keyword),
    contains('customers.reference', keyword),
    ...(orderId ? [order('orders.id', '=', orderId)] : []),
  ];
}
