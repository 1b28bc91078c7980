import type { StoreSettings } from '../settings/public.ts';

const dayMs = 86_400_000;

/** When cashback of that time may be confirmed: after whole days of 24 hours, whatever the clocks do in between. */
export function confirmsAt(effectiveAt: Date, store: StoreSettings): Date {
  return new Date(effectiveAt.getTime() + store.holdingPeriodDays * dayMs);
}

/** When cashback that was confirmed then expires; null where the store's cashback does not. */
export function expiresAt(confirmedAt: Date, store: StoreSettings): Date | null {
  const days = store.cashbackExpiresAfterDays;
  return days === null ? null : new Date(confirmedAt.getTime() + days * dayMs);
}
