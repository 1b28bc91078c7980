import { divideHalfUp } from '../money/rounding.ts';

/** What an order cost and how, with what was refunded of it so far; minor units. */
export interface RefundedOrder {
  readonly totalMinor: bigint;
  readonly walletPaidMinor: bigint;
  readonly refundedTotalMinor: bigint;
}

/** Where the money of a refund goes. */
export interface RefundShares {
  readonly walletMinor: bigint;
  /** To be given back by whoever took it, outside the product. */
  readonly outsideMinor: bigint;
}

/**
 * Splits a refund as the order was paid. Cumulative, so that parts sum exactly to the whole: after r of the total t in all,
 * half-up of wallet × r / t has gone back to the wallet.
 * @throws {RangeError} when more is refunded than is left
 */
export function refundShares(order: RefundedOrder, refundMinor: bigint): RefundShares {
  const { totalMinor, walletPaidMinor, refundedTotalMinor } = order;
  if (refundMinor < 0n || refundedTotalMinor + refundMinor > totalMinor) {
    throw new RangeError('Between nothing and what is left of an order is refunded.');
  }
  const returnedInAll = (minor: bigint) => (totalMinor === 0n ? 0n : divideHalfUp(walletPaidMinor * minor, totalMinor));
  const walletMinor = returnedInAll(refundedTotalMinor + refundMinor) - returnedInAll(refundedTotalMinor);
  return { walletMinor, outsideMinor: refundMinor - walletMinor };
}
