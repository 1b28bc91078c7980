import type { Actor } from '../../pipeline/actor.ts';

export interface RefundedLine {
  readonly orderLineId: string;
  /** whole and positive */
  readonly quantity: number;
  /** Whether these units go back into stock. */
  readonly restock?: boolean;
}

/** A refund of quantities of one order's lines. */
export interface RefundRequest {
  readonly orderId: string;
  /** How the system it comes from names it. */
  readonly reference: string | null;
  readonly effectiveAt: Date;
  readonly lines: readonly RefundedLine[];
  /** Why, in the words of who does it. */
  readonly reason?: string | undefined;
  /** Recorded afterwards: it tells no one. */
  readonly isHistory: boolean;
  readonly actor?: Actor;
}

/** What a batch of refunds did, in minor units. */
export interface RefundsInAll {
  readonly refundIds: readonly string[];
  readonly refundedMinor: bigint;
  /** What of it went back to wallets; the rest is given back by who took it. */
  readonly walletMinor: bigint;
  /** What was taken back of the customers' cashback, and what they no longer had. */
  readonly cashbackTakenBackMinor: bigint;
  readonly cashbackShortfallMinor: bigint;
  readonly cashbackConfirmedMinor: bigint;
}
