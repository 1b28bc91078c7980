/**
 * Splits a total in proportion to the weights, in whole minor units that sum exactly to it.
 * Each part is first rounded down; the units left go one each to the parts that lost most, the earlier first.
 * @throws {RangeError} when a weight is negative or all are zero
 */
export function splitInProportion(totalMinor: bigint, weights: readonly bigint[]): bigint[] {
  const weightInAll = sumOfWeights(weights);
  if (totalMinor < 0n) return splitInProportion(-totalMinor, weights).map((part) => -part);

  const shares = weights.map((weight, position) => ({
    position,
    part: (totalMinor * weight) / weightInAll,
    remainder: (totalMinor * weight) % weightInAll,
  }));
  const parts = shares.map((share) => share.part);
  const unitsLeft = Number(totalMinor - sum(parts));
  const largestRemainderFirst = shares.toSorted((left, right) => compare(right.remainder, left.remainder));
  for (const { position, part } of largestRemainderFirst.slice(0, unitsLeft)) parts[position] = part + 1n;
  return parts;
}

function sumOfWeights(weights: readonly bigint[]): bigint {
  if (weights.some((weight) => weight < 0n)) throw new RangeError('A weight is not negative.');
  const weightInAll = sum(weights);
  if (weightInAll === 0n) throw new RangeError('At least one weight is above zero.');
  return weightInAll;
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function compare(left: bigint, right: bigint): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
