import type { DraftOrder } from './draft-order.ts';
import { isCompletedAtOnce } from './order-request.ts';

/** Whether an order of the shop is paid as it is placed: by the wallet alone, or because it costs nothing. */
export function isPaidAtOnce({ request, totalMinor, redemption }: DraftOrder): boolean {
  return !isCompletedAtOnce(request) && totalMinor === (redemption?.amountMinor ?? 0n);
}
