import type { CashbackEntry } from './cashback-types.ts';

const lettersShown = 8;

/** What people call what an order earned: the order's reference, else the end of its id. */
export function entryName({ orderReference, orderId }: CashbackEntry): string {
  return orderReference ?? `…${orderId.slice(-lettersShown)}`;
}
