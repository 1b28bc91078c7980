import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideHalfUp, multiplyByBasisPoints, takenBackInAll } from './rounding.ts';

const cashback = fc.bigInt({ min: 0n, max: 10n ** 12n });
const denominators = fc.bigInt({ min: 1n, max: 10n ** 9n });

describe('division rounds half-up', () => {
  test.each([
    ['a half up', 5n, 2n, 3n],
    ['just under a half down', 149n, 100n, 1n],
    ['just over a half up', 151n, 100n, 2n],
    ['a whole not at all', 6n, 3n, 2n],
    ['a half of an odd denominator', 3n, 7n, 0n],
    ['a negative half away from zero', -5n, 2n, -3n],
    ['nothing to nothing', 0n, 9n, 0n],
  ])('%s: %i / %i = %i', (_name, numerator, denominator, quotient) => {
    expect(divideHalfUp(numerator, denominator)).toBe(quotient);
  });

  test('gives the one whole number q with numerator in [(q - ½) × d, (q + ½) × d)', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), denominators, (numerator, denominator) => {
        const quotient = divideHalfUp(numerator, denominator);
        expect(2n * numerator >= (2n * quotient - 1n) * denominator).toBe(true);
        expect(2n * numerator < (2n * quotient + 1n) * denominator).toBe(true);
      }),
    );
  });

  test('mirrors at zero', () => {
    fc.assert(
      fc.property(fc.bigInt(), denominators, (numerator, denominator) => {
        expect(divideHalfUp(-numerator, denominator)).toBe(-divideHalfUp(numerator, denominator));
      }),
    );
  });

  test.each([0n, -1n])('refuses the denominator %i', (denominator) => {
    expect(() => divideHalfUp(1n, denominator)).toThrow(RangeError);
  });
});

test.each([
  ['15.30 at 5%', 1530n, 500, 77n],
  ['0.09 at 5%', 9n, 500, 0n],
  ['0.10 at 5%', 10n, 500, 1n],
  ['9.99 at 2%', 999n, 200, 20n],
  ['9.99 at 0%', 999n, 0, 0n],
  ['9.99 at 100%', 999n, 10_000, 999n],
])('takes the share of %s', (_name, amountMinor, basisPoints, shareMinor) => {
  expect(multiplyByBasisPoints(amountMinor, basisPoints)).toBe(shareMinor);
});

describe('what returns take back of a line', () => {
  test.each([
    ['nothing returned', 77n, 0, 6, 0n],
    ['one of six', 77n, 1, 6, 13n],
    ['half of an odd cashback, half-up', 77n, 3, 6, 39n],
    ['all', 77n, 6, 6, 77n],
    ['a line that earned nothing', 0n, 4, 6, 0n],
  ])('%s', (_name, cashbackMinor, returned, sold, takenBackMinor) => {
    expect(takenBackInAll(cashbackMinor, returned, sold)).toBe(takenBackMinor);
  });

  test('grows with every return, is never more than the cashback, and ends exactly at it', () => {
    const soldAndParts = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cashback, soldAndParts, (cashbackMinor, parts) => {
        const sold = parts.reduce((total, part) => total + part, 0);
        let returned = 0;
        let takenBackMinor = 0n;
        for (const part of parts) {
          returned += part;
          const nowMinor = takenBackInAll(cashbackMinor, returned, sold);
          expect(nowMinor >= takenBackMinor && nowMinor <= cashbackMinor).toBe(true);
          takenBackMinor = nowMinor;
        }
        expect(takenBackMinor).toBe(cashbackMinor);
      }),
    );
  });

  test.each([
    ['more than were sold', 7, 6],
    ['fewer than none', -1, 6],
    ['units of a line without any', 0, 0],
  ])('refuses to take back %s', (_name, returned, sold) => {
    expect(() => takenBackInAll(77n, returned, sold)).toThrow(RangeError);
  });
});
