import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { LotWait } from '@tillback/rules/wallet/lot-state';
import { type InferResult, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { LotAnswer } from '../wallet.shapes.ts';

/**
 * The lots of a customer, with the order that earned them. `nextAt` is when the next thing happens to a lot: it becomes
 * available, or it expires; infinity where that is not known, or never.
 */
export function lotsOf(db: ReadDatabase, customerId: string) {
  return (
    db
      .selectFrom('wallet_lots as lot')
      .innerJoin('ledger_transfers as transfer', 'transfer.id', 'lot.transfer_id')
      // Both belong to one customer, and by the customer the entries are found at once.
      .leftJoin('cashback_entries as entry', (join) =>
        join.onRef('entry.customer_id', '=', 'lot.customer_id').onRef('entry.lot_id', '=', 'lot.id'),
      )
      .leftJoin('orders', 'orders.id', 'entry.order_id')
      .select([
        'lot.id',
        'lot.source',
        'lot.granted_minor as grantedMinor',
        'lot.remaining_minor as remainingMinor',
        'lot.available_at as availableAt',
        'lot.expires_at as expiresAt',
        'transfer.id as transferId',
        'transfer.currency',
        'transfer.effective_at as grantedAt',
        'entry.payout',
        'entry.confirms_at as confirmsAt',
        'orders.id as orderId',
        'orders.reference as orderReference',
        sql<Date>`coalesce(case when lot.available_at is null then entry.confirms_at else lot.expires_at end, 'infinity')`.as(
          'nextAt',
        ),
      ])
      .where('lot.customer_id', '=', customerId)
      .where('lot.undone_at', 'is', null)
  );
}

type LotRow = Omit<InferResult<ReturnType<typeof lotsOf>>[number], 'nextAt'>;

export function shapeLot(row: LotRow): LotAnswer {
  const isPending = row.availableAt === null;
  return {
    id: toPublicId('lot', row.id),
    source: row.source,
    order: row.orderId === null ? null : { id: toPublicId('order', row.orderId), reference: row.orderReference },
    state: isPending ? 'pending' : 'available',
    granted: formatAmount(row.grantedMinor, row.currency),
    remaining: formatAmount(row.remainingMinor, row.currency),
    currency: row.currency,
    transferId: toPublicId('transfer', row.transferId),
    grantedAt: row.grantedAt.toISOString(),
    waitsFor: isPending ? waitOf(row) : null,
    expectedAt: isPending ? instantAnswer(row.confirmsAt) : null,
    availableAt: instantAnswer(row.availableAt),
    expiresAt: instantAnswer(row.expiresAt),
  };
}

function waitOf({ payout, confirmsAt }: LotRow): LotWait {
  if (payout === 'provider') {
    return 'provider';
  }
  return confirmsAt === null ? 'order-completion' : 'holding-period';
}

function instantAnswer(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
