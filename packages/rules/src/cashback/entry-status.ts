/**
 * `pending → confirmed` into the wallet; `queued` for what the provider pays out. `reversed` once all of it was taken back.
 */
export const cashbackStatuses = ['pending', 'queued', 'confirmed', 'reversed'] as const;

export type CashbackStatus = (typeof cashbackStatuses)[number];
