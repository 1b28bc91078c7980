/**
 * `pending → confirmed` into the wallet; `queued` for what the provider pays out. `reversed` once all of it was taken back,
 * `undone` once the import that brought it was undone: its transfers are reversed.
 */
export const cashbackStatuses = ['pending', 'queued', 'confirmed', 'reversed', 'undone'] as const;

export type CashbackStatus = (typeof cashbackStatuses)[number];
