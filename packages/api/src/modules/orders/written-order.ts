import type { Earned } from '../cashback/public.ts';
import type { DraftOrder } from './draft-order.ts';

/** An order that was written in this transaction, with what else was. */
export interface WrittenOrder {
  readonly order: DraftOrder;
  /** null where it earns nothing */
  readonly earned: Earned | null;
  /** What the wallet paid at the checkout; null where it paid nothing. */
  readonly paymentId: string | null;
}
