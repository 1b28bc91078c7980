import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitInProportion } from './split.ts';

const weightsWithAPositive = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some((weight) => weight > 0n));
const totals = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });

test.each([
  ['evenly', 100n, [1n, 1n], [50n, 50n]],
  ['with the odd unit to the first of equals', 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
  ['with the odd unit to the largest remainder', 10n, [1n, 2n, 4n], [1n, 3n, 6n]],
  ['with nothing for a weight of zero', 7n, [0n, 1n], [0n, 7n]],
  ['of nothing', 0n, [3n, 5n], [0n, 0n]],
  ['of a negative total as of its mirror', -100n, [1n, 1n, 1n], [-34n, -33n, -33n]],
])('splits %s', (_name, totalMinor, weights, parts) => {
  expect(splitInProportion(totalMinor, weights)).toEqual(parts);
});

test('the parts sum exactly to the whole', () => {
  fc.assert(
    fc.property(totals, weightsWithAPositive, (totalMinor, weights) => {
      const parts = splitInProportion(totalMinor, weights);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(totalMinor);
    }),
  );
});

test('no part is a whole unit away from its exact share', () => {
  fc.assert(
    fc.property(totals, weightsWithAPositive, (totalMinor, weights) => {
      const weightInAll = weights.reduce((sum, weight) => sum + weight, 0n);
      splitInProportion(totalMinor, weights).forEach((part, position) => {
        const difference = part * weightInAll - totalMinor * (weights[position] ?? 0n);
        expect(difference > -weightInAll && difference < weightInAll).toBe(true);
      });
    }),
  );
});

describe('refuses weights that give no proportion', () => {
  test.each([
    ['none', []],
    ['only zeros', [0n, 0n]],
    ['a negative one', [2n, -1n]],
  ])('%s', (_name, weights) => {
    expect(() => splitInProportion(1n, weights)).toThrow(RangeError);
  });
});
