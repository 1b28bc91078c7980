import type { StoreSettings } from '../../settings/public.ts';
import type { CashbackEntryAnswer } from '../cashback.shapes.ts';
import type { Earned } from '../earning.ts';
import { firstStateOf } from '../first-state.ts';
import { shapeEntry } from './entry-rows.ts';
import { shapeTransfer } from './transfers-of-entries.ts';

interface About {
  readonly customerName: string;
  readonly orderReference: string | null;
}

/** What was earned in this transaction, as it would be read back. */
export function tellEarned(earned: Earned, about: About, store: StoreSettings): CashbackEntryAnswer {
  const { currency } = store;
  const entry = shapeEntry({
    id: earned.entryId,
    orderId: earned.orderId,
    orderReference: about.orderReference,
    currency,
    customerId: earned.customerId,
    customerName: about.customerName,
    payout: earned.payout,
    ...firstStateOf(earned, store),
    amountMinor: earned.amountMinor,
    takenBackMinor: 0n,
    effectiveAt: earned.effectiveAt,
    confirmedAt: null,
  });
  const transfer = shapeTransfer({
    id: earned.transferId,
    entryId: earned.entryId,
    kind: 'cashback-earned',
    correction: null,
    debit: 'cashback',
    credit: 'pending',
    amountMinor: earned.amountMinor,
    currency,
    effectiveAt: earned.effectiveAt,
    recordedAt: earned.recordedAt,
  });
  return { ...entry, transfers: [transfer] };
}
