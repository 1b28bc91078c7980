import type { StoreSettings } from '../settings/public.ts';

const hourMs = 3_600_000;

/** When an order of that time is cancelled by itself, unless it is paid. */
export function expiresAt(placedAt: Date, { orderExpiresAfterHours }: StoreSettings): Date {
  return new Date(placedAt.getTime() + orderExpiresAfterHours * hourMs);
}

/** Placed at that time or before, an order that is not paid has expired by now. */
export function expiredBefore(now: Date, { orderExpiresAfterHours }: StoreSettings): Date {
  return new Date(now.getTime() - orderExpiresAfterHours * hourMs);
}
