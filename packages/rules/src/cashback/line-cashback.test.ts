import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOfLine, cashbackOfLine, cashbackOfOrder, type EarningLine } from './line-cashback.ts';
import { firstProductTypes } from './product-type.ts';
import { type CashbackRuleVersion, defaultRates } from './rule.ts';

const version: CashbackRuleVersion = {
  id: 'rule-1',
  ruleName: 'By product type',
  version: 1,
  inForceFrom: null,
  ratesBasisPoints: defaultRates,
};

test.each<[string, EarningLine, bigint, number]>([
  ['A earns 10%', { unitPriceMinor: 85n, quantity: 12, type: 'A' }, 102n, 1000],
  ['B earns 5%, half-up', { unitPriceMinor: 255n, quantity: 6, type: 'B' }, 77n, 500],
  ['C earns 2%', { unitPriceMinor: 795n, quantity: 1, type: 'C' }, 16n, 200],
  ['X earns nothing', { unitPriceMinor: 1800n, quantity: 3, type: 'X' }, 0n, 0],
  ['less than half a penny is nothing', { unitPriceMinor: 4n, quantity: 1, type: 'A' }, 0n, 1000],
])('%s', (_name, line, amountMinor, rateBasisPoints) => {
  expect(cashbackOfLine(line, version)).toEqual({ amountMinor, rateBasisPoints });
});

test('an order earns the sum of its rounded lines, not a rounding of its sum', () => {
  const halfAPenny: EarningLine = { unitPriceMinor: 5n, quantity: 1, type: 'A' };
  expect(cashbackOfOrder([halfAPenny, halfAPenny], version)).toBe(2n);
  expect(cashbackOfOrder([], version)).toBe(0n);
});

test('no line earns more than it cost', () => {
  const lines = fc.record({
    unitPriceMinor: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    quantity: fc.integer({ min: 1, max: 1_000_000 }),
    type: fc.constantFrom(...firstProductTypes),
  });
  fc.assert(fc.property(lines, (line) => cashbackOfLine(line, version).amountMinor <= amountOfLine(line)));
});
