import type { OrderChannel } from '../orders/order-state.ts';

/** Which way cashback is paid: into the store's wallet, or by the provider. The same money never goes both ways. */
export const cashbackPayouts = ['wallet', 'provider'] as const;

export type CashbackPayout = (typeof cashbackPayouts)[number];

/** The way that an order's cashback goes: what the ERP sold is paid out by the provider. */
export function usualPayout(channel: OrderChannel): CashbackPayout {
  return channel === 'erp' ? 'provider' : 'wallet';
}
