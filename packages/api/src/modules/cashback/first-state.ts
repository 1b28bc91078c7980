import type { CashbackStatus } from '@tillback/rules/cashback/entry-status';
import type { StoreSettings } from '../settings/public.ts';
import type { Earning } from './earning.ts';
import { confirmsAt } from './holding-period.ts';

/** How an entry begins: what is for the wallet waits until it is confirmed, what the provider pays out is queued for it. */
export function firstStateOf(
  { payout, orderCompleted, effectiveAt }: Pick<Earning, 'payout' | 'orderCompleted' | 'effectiveAt'>,
  store: StoreSettings,
): { readonly status: CashbackStatus; readonly confirmsAt: Date | null } {
  if (payout !== 'wallet') {
    return { status: 'queued', confirmsAt: null };
  }
  return { status: 'pending', confirmsAt: orderCompleted ? confirmsAt(effectiveAt, store) : null };
}
