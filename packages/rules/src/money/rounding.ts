/** A rate of 100%. */
export const wholeInBasisPoints = 10_000n;

/**
 * The quotient as a whole number, halves rounded away from zero, so that a correction
 * of a rounded amount is exactly its negative.
 * @throws {RangeError} when the denominator is not above zero
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RangeError('A denominator is above zero.');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** The share of an amount that a rate gives (250 basis points are 2.5%), half-up at the minor unit. */
export function multiplyByBasisPoints(amountMinor: bigint, basisPoints: number | bigint): bigint {
  return divideHalfUp(amountMinor * BigInt(basisPoints), wholeInBasisPoints);
}

/**
 * How much of a line's cashback is taken back in all once `unitsReturned` of its `unitsSold` came back.
 * Cumulative: what one return takes is this figure now less the same figure before it, so that
 * returning every unit, in whatever parts, takes exactly the cashback.
 * @throws {RangeError} when more units come back than were sold
 */
export function takenBackInAll(
  cashbackMinor: bigint,
  unitsReturned: number | bigint,
  unitsSold: number | bigint,
): bigint {
  const returned = BigInt(unitsReturned);
  const sold = BigInt(unitsSold);
  if (returned < 0n || returned > sold) throw new RangeError('Between none and all of the units sold come back.');
  return divideHalfUp(cashbackMinor * returned, sold);
}
