import { expect, test } from 'vitest';
import { type ExplainedLine, explainLine } from './explanation.ts';
import { type CashbackRuleVersion, defaultRates } from './rule.ts';

const version: CashbackRuleVersion = {
  id: 'rule-1',
  ruleName: 'By product type',
  version: 3,
  inForceFrom: null,
  ratesBasisPoints: defaultRates,
};
const line: ExplainedLine = { unitPriceMinor: 255n, quantity: 6, type: 'B', currency: 'GBP', hasCustomer: true };

test('shows base, rate, rule, the exact figure and the rounded one', () => {
  expect(explainLine(line, version)).toEqual({
    earns: true,
    reason: null,
    base: '15.30',
    ratePercent: '5.00',
    ruleName: 'By product type',
    ruleVersion: 3,
    exact: '0.765',
    rounded: '0.77',
  });
});

test.each<[string, Partial<ExplainedLine>, number, string]>([
  ['every decimal of a rate in hundredths of a percent', { unitPriceMinor: 1n, quantity: 1 }, 1, '0.000001'],
  ["at least the currency's decimals", { unitPriceMinor: 100n, quantity: 1 }, 1000, '0.10'],
  ['a whole number of yen', { unitPriceMinor: 1000n, quantity: 1, currency: 'JPY' }, 1000, '100'],
  ['parts of a yen', { unitPriceMinor: 15n, quantity: 1, currency: 'JPY' }, 1000, '1.5'],
])('writes the exact figure with %s', (_name, change, rate, exact) => {
  const changed = { ...version, ratesBasisPoints: { ...defaultRates, B: rate } };
  expect(explainLine({ ...line, ...change }, changed).exact).toBe(exact);
});

test.each([
  ['without a customer', { hasCustomer: false }, version, 'no-customer'],
  ['on a charge', { type: 'X' as const }, version, 'charge'],
  ['at a rate of zero', {}, { ...version, ratesBasisPoints: { ...defaultRates, B: 0 } }, 'no-rate'],
  ['where no rule was in force', {}, null, 'no-rate'],
  ['on less than half a penny', { unitPriceMinor: 9n, quantity: 1 }, version, 'rounds-to-nothing'],
])('says why nothing is earned %s', (_name, change, inForce, reason) => {
  expect(explainLine({ ...line, ...change }, inForce)).toMatchObject({ earns: false, reason, rounded: '0.00' });
});

test('names no rule where none was applied', () => {
  const nothing = { ratePercent: null, ruleName: null, ruleVersion: null, exact: '0.00' };
  expect(explainLine({ ...line, hasCustomer: false }, version)).toMatchObject(nothing);
});
