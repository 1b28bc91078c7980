import type { CashbackPayout } from '@tillback/rules/cashback/payout';
import { newId } from '@tillback/rules/ids/ids';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { openAccounts, postTransfers } from '../../ledger/public.ts';
import { grantLots } from '../../wallet/public.ts';
import { confirmsAt } from '../holding-period.ts';

export interface Earning {
  readonly entryId: string;
  readonly orderId: string;
  readonly customerId: string;
  /** The sum of the lines' cashback, positive, in minor units. */
  readonly amountMinor: bigint;
  /** When the order was placed. */
  readonly effectiveAt: Date;
  /** Which way it will be paid. */
  readonly payout: CashbackPayout;
  /** The holding period starts to count only for a completed order. */
  readonly orderCompleted: boolean;
  /** Recorded afterwards: what becomes of it is told to no one. */
  readonly isHistory: boolean;
}

const columns = {
  id: 'uuid',
  order_id: 'uuid',
  customer_id: 'uuid',
  amount_minor: 'bigint',
  payout: 'text',
  status: 'text',
  effective_at: 'timestamptz',
  confirms_at: 'timestamptz',
  is_history: 'boolean',
  earn_transfer_id: 'uuid',
  lot_id: 'uuid',
} as const;

/**
 * Gives customers what their orders earned, as pending: a transfer, a lot and an entry each. What the provider will pay out
 * is queued for it, and never comes due for the wallet.
 */
export async function earnCashback(unit: Unit, earnings: readonly Earning[]): Promise<void> {
  if (earnings.length === 0) {
    return;
  }
  const written = earnings.map((earning) => ({ ...earning, transferId: newId(), lotId: newId() }));
  const accounts = await openAccounts(
    unit,
    earnings.map((earning) => earning.customerId),
  );
  await postTransfers(
    unit,
    written.map((earning) => ({
      id: earning.transferId,
      kind: 'cashback-earned',
      debitAccountId: accounts.programme('cashback'),
      creditAccountId: accounts.of(earning.customerId, 'pending'),
      amountMinor: earning.amountMinor,
      subjectId: earning.entryId,
      effectiveAt: earning.effectiveAt,
    })),
  );
  await grantLots(
    unit,
    written.map((earning) => ({
      id: earning.lotId,
      customerId: earning.customerId,
      source: 'cashback',
      grantedMinor: earning.amountMinor,
      transferId: earning.transferId,
    })),
  );
  await insertRows(
    unit.db,
    'cashback_entries',
    columns,
    written.map((earning) => entryRow(unit, earning)),
  );
}

function entryRow(unit: Unit, earning: Earning & { transferId: string; lotId: string }) {
  const isForWallet = earning.payout === 'wallet';
  return {
    id: earning.entryId,
    order_id: earning.orderId,
    customer_id: earning.customerId,
    amount_minor: earning.amountMinor,
    effective_at: earning.effectiveAt,
    payout: earning.payout,
    status: isForWallet ? 'pending' : 'queued',
    confirms_at: isForWallet && earning.orderCompleted ? confirmsAt(earning.effectiveAt, unit.store) : null,
    is_history: earning.isHistory,
    earn_transfer_id: earning.transferId,
    lot_id: earning.lotId,
  };
}
