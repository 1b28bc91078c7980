import { formatAmount } from '@tillback/rules/money/amount';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { StoreSettings } from '../../settings/public.ts';
import { expiresAt } from '../expiry.ts';
import type { OrderAnswer } from '../orders.shapes.ts';
import { selectSummaries } from './order-summaries.ts';

/** What only a single order tells, beside its summary. */
export function selectDetails(db: ReadDatabase) {
  return selectSummaries(db).select([
    'orders.wallet_paid_minor as walletPaidMinor',
    'orders.refund_due_minor as refundDueMinor',
    'orders.delivery_address as deliveryAddress',
    'orders.notes',
    'orders.recorded_at as recordedAt',
    'orders.paid_at as paidAt',
    'orders.cancelled_at as cancelledAt',
    'orders.cancel_reason as cancelReason',
  ]);
}

export type DetailsRow = InferResult<ReturnType<typeof selectDetails>>[number];

type Details = Pick<
  OrderAnswer,
  | 'walletPaid'
  | 'refundDue'
  | 'paidAt'
  | 'completedAt'
  | 'cancelledAt'
  | 'cancelReason'
  | 'expiresAt'
  | 'deliveryAddress'
  | 'notes'
>;

export function shapeDetails(row: DetailsRow, store: StoreSettings): Details {
  return {
    walletPaid: formatAmount(row.walletPaidMinor, row.currency),
    refundDue: formatAmount(row.refundDueMinor, row.currency),
    paidAt: row.paidAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    cancelReason: row.cancelReason,
    expiresAt: row.status === 'placed' ? expiresAt(row.placedAt, store).toISOString() : null,
    deliveryAddress: row.deliveryAddress,
    notes: row.notes,
  };
}
