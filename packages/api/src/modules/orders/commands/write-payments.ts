import { newId } from '@tillback/rules/ids/ids';
import type { PaymentMethod } from '@tillback/rules/orders/order-state';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';

/** One payment of an order that is new or locked. */
export interface NewPayment {
  readonly orderId: string;
  readonly method: PaymentMethod;
  /** positive */
  readonly amountMinor: bigint;
  readonly reference: string | null;
  /** Of the wallet's payments alone. */
  readonly transferId: string | null;
}

const columns = {
  id: 'uuid',
  order_id: 'uuid',
  method: 'text',
  amount_minor: 'bigint',
  reference: 'text',
  transfer_id: 'uuid',
  recorded_at: 'timestamptz',
} as const;

/** Records payments; the sums on the orders are the caller's to write. Gives their ids. */
export async function writePayments(unit: Unit, payments: readonly NewPayment[]): Promise<string[]> {
  const rows = payments.map(({ orderId, method, amountMinor, reference, transferId }) => ({
    id: newId(),
    order_id: orderId,
    method,
    amount_minor: amountMinor,
    reference,
    transfer_id: transferId,
    recorded_at: unit.now,
  }));
  await insertRows(unit.db, 'order_payments', columns, rows);
  return rows.map(({ id }) => id);
}
