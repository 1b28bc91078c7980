import { newId } from '@tillback/rules/ids/ids';
import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Accounts, postTransfers } from '../../ledger/public.ts';
import { grantLots } from '../../wallet/public.ts';
import type { Earned, Earning } from '../earning.ts';
import { firstStateOf } from '../first-state.ts';

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
 * is queued for it, and never comes due for the wallet. Gives the earnings as they were written, in their order.
 */
export async function earnCashback(
  unit: Unit,
  earnings: readonly Earning[],
  accounts: Accounts,
): Promise<readonly Earned[]> {
  const written = earnings.map((earning) => ({
    ...earning,
    transferId: newId(),
    lotId: newId(),
    recordedAt: unit.now,
  }));
  await writeTransfers(unit, written, accounts);
  await writeLots(unit, written);
  await insertRows(
    unit.db,
    'cashback_entries',
    columns,
    written.map((earning) => entryRow(unit, earning)),
  );
  return written;
}

function writeTransfers(unit: Unit, written: readonly Earned[], accounts: Accounts): Promise<void> {
  return postTransfers(
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
}

function writeLots(unit: Unit, written: readonly Earned[]): Promise<void> {
  return grantLots(
    unit,
    written.map((earning) => ({
      id: earning.lotId,
      customerId: earning.customerId,
      source: 'cashback',
      grantedMinor: earning.amountMinor,
      transferId: earning.transferId,
    })),
  );
}

function entryRow(unit: Unit, earning: Earned) {
  const { status, confirmsAt } = firstStateOf(earning, unit.store);
  return {
    id: earning.entryId,
    order_id: earning.orderId,
    customer_id: earning.customerId,
    amount_minor: earning.amountMinor,
    effective_at: earning.effectiveAt,
    payout: earning.payout,
    status,
    confirms_at: confirmsAt,
    is_history: earning.isHistory,
    earn_transfer_id: earning.transferId,
    lot_id: earning.lotId,
  };
}
