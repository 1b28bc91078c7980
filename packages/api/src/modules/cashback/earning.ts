import type { CashbackPayout } from '@tillback/rules/cashback/payout';

/** What an order earns its customer. */
export interface Earning {
  readonly entryId: string;
  readonly orderId: string;
  readonly customerId: string;
  /** The sum of the lines' cashback, positive, in minor units. */
  readonly amountMinor: bigint;
  /** When the order was placed. */
  readonly effectiveAt: Date;
  /** Which way it will be paid. */
  readonly payout: CashbackPayout;
  /** The holding period starts to count only for a completed order. */
  readonly orderCompleted: boolean;
  /** Recorded afterwards: what becomes of it is told to no one. */
  readonly isHistory: boolean;
}

/** An earning as it was written. */
export interface Earned extends Earning {
  readonly transferId: string;
  readonly lotId: string;
  readonly recordedAt: Date;
}
