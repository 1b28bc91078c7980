import { expect, test } from 'vitest';
import { formatPercent, isPercent, parsePercent } from './rate.ts';

test.each([
  ['0', 0],
  ['5', 500],
  ['5.5', 550],
  ['12.34', 1234],
  ['100.00', 10_000],
])('reads %s percent', (text, basisPoints) => {
  expect(parsePercent(text)).toBe(basisPoints);
});

test('reads back what it wrote', () => {
  expect(parsePercent(formatPercent(1234))).toBe(1234);
});

test.each(['', '-1', '100.01', '101', '5.123', '5,5', '1e1', ' 5', '5%'])('takes %j for no percentage', (text) => {
  expect(isPercent(text)).toBe(false);
});
