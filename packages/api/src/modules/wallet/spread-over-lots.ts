/** What a transfer took out of a lot. */
export interface Taking {
  readonly lotId: string;
  readonly amountMinor: bigint;
}

/** What comes back to a lot: what it keeps, and what of it pays the customer's debt at once. */
export interface ReturnedPart {
  readonly lotId: string;
  readonly keptMinor: bigint;
  readonly owedMinor: bigint;
}

/**
 * Spreads what comes back over the lots that it was taken from, in their order: what is kept fills the first, what pays a debt
 * is taken off the next.
 * @throws {Error} when more comes back than was taken
 */
export function spreadOverLots(takings: readonly Taking[], amountMinor: bigint, keptMinor: bigint): ReturnedPart[] {
  const parts: ReturnedPart[] = [];
  let leftToKeepMinor = keptMinor;
  let leftMinor = amountMinor;
  for (const { lotId, amountMinor: takenMinor } of takings) {
    const backMinor = smaller(leftMinor, takenMinor);
    if (backMinor > 0n) {
      const keptOfIt = smaller(leftToKeepMinor, backMinor);
      parts.push({ lotId, keptMinor: keptOfIt, owedMinor: backMinor - keptOfIt });
      leftToKeepMinor -= keptOfIt;
      leftMinor -= backMinor;
    }
  }
  if (leftMinor > 0n) {
    throw new Error('More comes back to a wallet than was taken out of its lots.');
  }
  return parts;
}

function smaller(left: bigint, right: bigint): bigint {
  return left < right ? left : right;
}
