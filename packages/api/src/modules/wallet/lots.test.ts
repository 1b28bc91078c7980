import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Wallet, type WalletLot } from './wallet.ts';

const march = new Date('2026-03-01T00:00:00Z');

function lot(id: string, remainingMinor: bigint, more: Partial<WalletLot> = {}): WalletLot {
  return { id, customerId: 'c', remainingMinor, availableAt: march, expiresAt: null, ...more };
}

const pending = { availableAt: null } as const;

function expiring(day: number): Partial<WalletLot> {
  return { expiresAt: new Date(Date.UTC(2026, 5, day)) };
}

test('takes from the lot that expires first, from those that never do last, and of equal ones from the older', () => {
  const lots = [lot('3', 10n), lot('1', 10n, expiring(9)), lot('4', 10n, expiring(2)), lot('2', 10n, expiring(9))];
  new Wallet(40n, lots).take(25n, 't');
  expect(lots.map(({ id, remainingMinor }) => [id, remainingMinor])).toEqual([
    ['3', 10n],
    ['1', 0n],
    ['4', 0n],
    ['2', 5n],
  ]);
});

test('takes nothing from what is pending', () => {
  const lots = [lot('1', 10n, pending), lot('2', 10n)];
  const wallet = new Wallet(10n, lots);
  wallet.take(10n, 't');
  expect(lots[0]?.remainingMinor).toBe(10n);
  expect([...wallet.changed]).toEqual([lots[1]]);
});

test('pays what is owed from the lot that becomes available, and keeps the rest of it', () => {
  const [one, two] = [lot('1', 10n, pending), lot('2', 30n, pending)];
  const wallet = new Wallet(-25n, [one, two]);
  expect(wallet.spendableMinor).toBe(0n);
  wallet.release('1', { transferId: 't', at: march, expiresAt: null });
  expect([one.remainingMinor, wallet.spendableMinor]).toEqual([0n, 0n]);
  wallet.release('2', { transferId: 't', at: march, expiresAt: null });
  expect([two.remainingMinor, wallet.spendableMinor]).toEqual([15n, 15n]);
});

test('pays what is owed from money that is given, and says what is left of it for a lot', () => {
  const wallet = new Wallet(-25n, []);
  expect([wallet.add(10n), wallet.add(20n), wallet.add(7n)]).toEqual([0n, 5n, 7n]);
  expect(wallet.spendableMinor).toBe(12n);
});

describe('refuses, as a fault of the caller,', () => {
  test('to take more from a pending lot than it holds', () => {
    const wallet = new Wallet(0n, [lot('1', 10n, pending)]);
    wallet.withdrawPending('1', 10n);
    expect(() => wallet.withdrawPending('1', 1n)).toThrow('More was taken back');
  });

  test('to release a lot that is not in the wallet', () => {
    expect(() => new Wallet(0n, []).release('1', { transferId: 't', at: march, expiresAt: null })).toThrow(
      'not in this wallet',
    );
  });
});

/** Above zero: that much is released; below: that much is taken. */
const changeMinor = fc.bigInt({ min: -50n, max: 50n }).filter((amountMinor) => amountMinor !== 0n);

test('holds in its available lots exactly what can be spent, whatever was released and taken', () => {
  fc.assert(
    fc.property(fc.array(changeMinor, { maxLength: 30 }), (changes) => {
      const lots = changes
        .filter((amountMinor) => amountMinor > 0n)
        .map((amountMinor, index) => lot(String(index), amountMinor, { ...pending, ...expiring(index % 5) }));
      const wallet = new Wallet(0n, lots);
      const toRelease = lots.values();
      let availableMinor = 0n;
      for (const amountMinor of changes) {
        availableMinor += amountMinor;
        if (amountMinor > 0n) {
          const { value: next } = toRelease.next();
          wallet.release(next?.id ?? '', { transferId: 't', at: march, expiresAt: next?.expiresAt ?? null });
        } else {
          wallet.take(-amountMinor, 't');
        }
        expect(wallet.spendableMinor).toBe(availableMinor > 0n ? availableMinor : 0n);
        expect(heldIn(lots)).toBe(wallet.spendableMinor);
      }
    }),
  );
});

function heldIn(lots: readonly WalletLot[]): bigint {
  const available = lots.filter((held) => held.availableAt !== null);
  return available.reduce((total, held) => total + held.remainingMinor, 0n);
}
