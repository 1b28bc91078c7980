import { expect, test } from 'vitest';
import { type CashbackRuleVersion, defaultRates, ruleInForceAt } from './rule.ts';

const sinceEver = ruleVersion(1, null);
const fromMarch = ruleVersion(2, '2026-03-01T00:00:00Z');
const fromMay = ruleVersion(3, '2026-05-01T00:00:00Z');
const versions = [fromMay, sinceEver, fromMarch];

test.each([
  ['long before any start', '1970-01-01T00:00:00Z', sinceEver],
  ['the moment before a start', '2026-02-28T23:59:59.999Z', sinceEver],
  ['the moment of a start', '2026-03-01T00:00:00Z', fromMarch],
  ['between two starts', '2026-04-30T23:59:59Z', fromMarch],
  ['after the last start', '2030-01-01T00:00:00Z', fromMay],
])('%s the version that started last counts', (_name, at, expected) => {
  expect(ruleInForceAt(versions, new Date(at))).toBe(expected);
});

test('of two versions that start at once the higher counts', () => {
  const corrected = ruleVersion(4, '2026-05-01T00:00:00Z');
  expect(ruleInForceAt([corrected, ...versions], new Date('2026-06-01'))).toBe(corrected);
  expect(ruleInForceAt([...versions, corrected], new Date('2026-06-01'))).toBe(corrected);
  expect(ruleInForceAt([sinceEver, ruleVersion(2, null)], new Date('2026-06-01'))?.version).toBe(2);
});

test('no version counts before the first start', () => {
  expect(ruleInForceAt([fromMarch, fromMay], new Date('2026-01-01'))).toBeNull();
  expect(ruleInForceAt([], new Date('2026-01-01'))).toBeNull();
});

function ruleVersion(version: number, inForceFrom: string | null): CashbackRuleVersion {
  return {
    id: `rule-${version}`,
    ruleName: 'By product type',
    version,
    inForceFrom: inForceFrom === null ? null : new Date(inForceFrom),
    ratesBasisPoints: defaultRates,
  };
}
