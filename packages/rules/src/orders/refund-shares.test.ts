import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refundShares } from './refund-shares.ts';

const order = (totalMinor: bigint, walletPaidMinor: bigint, refundedTotalMinor = 0n) => ({
  totalMinor,
  walletPaidMinor,
  refundedTotalMinor,
});

test.each([
  ['nothing of what the wallet did not pay', order(1_000n, 0n), 400n, 0n],
  ['all of what the wallet paid alone', order(1_000n, 1_000n), 400n, 400n],
  ['a half of half', order(1_000n, 500n), 500n, 250n],
  ['a third, half-up', order(300n, 50n), 100n, 17n],
  ['then less, so that the sum is right', order(300n, 50n, 100n), 100n, 16n],
  ['and the rest', order(300n, 50n, 200n), 100n, 17n],
  ['nothing of an order that was free', order(0n, 0n), 0n, 0n],
] as const)('returns to the wallet %s', (_name, paid, refundMinor, walletMinor) => {
  expect(refundShares(paid, refundMinor)).toEqual({ walletMinor, outsideMinor: refundMinor - walletMinor });
});

test('returns, in whatever parts, exactly what the wallet and the others paid, and never less than nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: 10_000n }), { minLength: 1, maxLength: 8 }),
      fc.bigInt({ min: 0n, max: 10_000n }),
      (parts, share) => {
        const totalMinor = parts.reduce((total, part) => total + part, 0n);
        const walletPaidMinor = (totalMinor * share) / 10_000n;
        let refundedTotalMinor = 0n;
        let walletMinor = 0n;
        for (const part of parts) {
          const shares = refundShares({ totalMinor, walletPaidMinor, refundedTotalMinor }, part);
          expect(shares.walletMinor >= 0n && shares.outsideMinor >= 0n).toBe(true);
          walletMinor += shares.walletMinor;
          refundedTotalMinor += part;
        }
        expect(walletMinor).toBe(walletPaidMinor);
      },
    ),
  );
});

test('refuses more than is left', () => {
  expect(() => refundShares(order(1_000n, 0n, 900n), 101n)).toThrow(RangeError);
});
