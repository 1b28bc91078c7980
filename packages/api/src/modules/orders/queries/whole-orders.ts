import { toPublicId } from '@tillback/rules/ids/ids';
import { type SqlBool, sql } from 'kysely';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { entriesOfOrders } from '../../cashback/public.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { actorsOfOrders } from './actors-of-orders.ts';
import { linesOfOrders } from './lines-of-orders.ts';
import { type DetailsRow, selectDetails } from './order-details.ts';
import { paymentsOfOrders } from './payments-of-orders.ts';
import { refundsOfOrders } from './refunds-of-orders.ts';
import { repaymentsOfOrders } from './repayments-of-orders.ts';
import { tellOrder } from './tell-order.ts';

/**
 * Orders with their lines, what was paid and refunded, the cashback and why, and what happened when; those that the reader may not
 * see are left out. The number of statements is the same for one and for many.
 */
export async function wholeOrders(reader: Reader, ids: readonly string[]): Promise<OrderAnswer[]> {
  const orders = await visibleOrders(reader, ids);
  const orderIds = orders.map(({ id }) => id);
  const linesOf = await linesOfOrders(reader, orders);
  const paymentsOf = await paymentsOfOrders(reader.db, orders);
  const repaymentsOf = await repaymentsOfOrders(reader.db, orders);
  const refundsOf = await refundsOfOrders(reader.db, orders);
  const entriesOf = await entriesOfOrders(reader.db, orderIds);
  const actorsOf = await actorsOfOrders(reader, orderIds);
  return orders.map((order) =>
    tellOrder(
      {
        order,
        lines: linesOf(order),
        payments: paymentsOf(order),
        repayments: repaymentsOf(order),
        refunds: refundsOf(order),
        cashbackEntries: entriesOf.get(toPublicId('order', order.id)) ?? [],
        actors: actorsOf(order.id),
      },
      reader.store,
    ),
  );
}

async function visibleOrders(reader: Reader, ids: readonly string[]): Promise<DetailsRow[]> {
  if (ids.length === 0) {
    return [];
  }
  const customerId = onlyOwnRowsOf(reader.actor);
  const found = selectDetails(reader.db).where(sql<SqlBool>`orders.id = any(${ids}::uuid[])`);
  return (customerId ? found.where('orders.customer_id', '=', customerId) : found).execute();
}
