import { Refusal } from '@tillback/rules/errors/refusal';
import { type SqlBool, sql } from 'kysely';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { HeldOrder } from '../held-order.ts';

/** Locks orders in the order of their ids, so that two that share some never wait for each other. */
export function holdOrders(unit: Unit, orderIds: readonly string[]): Promise<HeldOrder[]> {
  return selectOrders(unit).where(sql<SqlBool>`id = any(${orderIds}::uuid[])`).orderBy('id').forNoKeyUpdate().execute();
}

/**
 * Locks an order that the actor may see.
 * @throws {Refusal} `not_found`
 */
export async function holdOrder(unit: Unit, orderId: string): Promise<HeldOrder> {
  const ownCustomerId = onlyOwnRowsOf(unit.actor);
  const orders = selectOrders(unit).where('id', '=', orderId).forNoKeyUpdate();
  const visible = ownCustomerId ? orders.where('customer_id', '=', ownCustomerId) : orders;
  const order = await visible.executeTakeFirst();
  if (!order) {
    throw new Refusal('not_found', 'There is no such order.');
  }
  return order;
}

function selectOrders({ db }: Unit) {
  return db
    .selectFrom('orders')
    .select([
      'id',
      'customer_id as customerId',
      'channel',
      'status',
      'refunded',
      'total_minor as totalMinor',
      'paid_minor as paidMinor',
      'wallet_paid_minor as walletPaidMinor',
      'refund_due_minor as refundDueMinor',
      'refunded_total_minor as refundedTotalMinor',
    ]);
}
