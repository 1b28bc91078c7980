import type { CancelReason } from '@tillback/rules/orders/order-state';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { takeBackWhole } from '../../cashback/public.ts';
import { moveStock, stockTakenBy } from '../../catalog/public.ts';
import type { HeldOrder } from '../held-order.ts';
import { orderCancelled } from '../orders.events.ts';
import { returnToWalletsOf } from './return-to-wallets-of.ts';

/**
 * Cancels locked orders, of which nothing was refunded yet, as if they had never been: stock comes back as it was taken, pending
 * cashback is taken back, and the wallet's money goes back to its lots. What was paid otherwise is due to the customer.
 * Products are locked before wallets, and those before accounts, as by whoever places orders.
 */
export async function cancelHeld(unit: Unit, orders: readonly HeldOrder[], reason: CancelReason): Promise<void> {
  const orderIds = orders.map(({ id }) => id);
  const taken = await stockTakenBy(unit.db, orderIds);
  await moveStock(
    unit,
    taken.map(({ orderId, productId, units }) => ({
      productId,
      change: units,
      cause: { reason: 'cancel', orderId },
    })),
  );
  await returnToWalletsOf(unit, orders.filter(({ walletPaidMinor }) => walletPaidMinor > 0n).map(wholeReturn));
  await takeBackWhole(unit, orderIds);
  await markCancelled(unit, orderIds, reason);
  for (const order of orders) {
    tell(unit, order, reason);
  }
}

function wholeReturn({ id, customerId, walletPaidMinor }: HeldOrder) {
  return { orderId: id, customerId, amountMinor: walletPaidMinor };
}

async function markCancelled(unit: Unit, orderIds: readonly string[], reason: CancelReason): Promise<void> {
  await unit.db
    .updateTable('order_lines')
    .set((line) => ({ cashback_taken_back_minor: line.ref('cashback_minor') }))
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .execute();
  await unit.db
    .updateTable('orders')
    .set((order) => ({
      status: 'cancelled',
      cancelled_at: unit.now,
      cancel_reason: reason,
      cashback_taken_back_minor: order.ref('cashback_minor'),
      refund_due_minor: sql<bigint>`paid_minor - wallet_paid_minor`,
    }))
    .where(sql<SqlBool>`id = any(${orderIds}::uuid[])`)
    .execute();
}

function tell(unit: Unit, order: HeldOrder, reason: CancelReason): void {
  const { id, customerId, status, paidMinor, walletPaidMinor } = order;
  unit.record({
    action: 'order.cancelled',
    subject: { kind: 'order', id },
    changes: {
      reason,
      status: { before: status, after: 'cancelled' },
      walletMinor: walletPaidMinor.toString(),
      refundDueMinor: (paidMinor - walletPaidMinor).toString(),
    },
  });
  unit.announce(orderCancelled({ orderId: id, customerId, reason }));
}
