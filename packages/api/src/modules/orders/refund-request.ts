import type { Actor } from '../../pipeline/actor.ts';

/** A refund of quantities of one order's lines. */
export interface RefundRequest {
  readonly orderId: string;
  /** How the system it comes from names it. */
  readonly reference: string | null;
  readonly effectiveAt: Date;
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[];
  /** Recorded afterwards: it tells no one. */
  readonly isHistory: boolean;
  readonly actor?: Actor;
}

/** What a batch of refunds did, in minor units. */
export interface RefundsInAll {
  readonly refundIds: readonly string[];
  readonly refundedMinor: bigint;
  /** What was taken back of the customers' cashback, and what they no longer had. */
  readonly cashbackTakenBackMinor: bigint;
  readonly cashbackShortfallMinor: bigint;
  readonly cashbackConfirmedMinor: bigint;
}
