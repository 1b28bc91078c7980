import { expect, test } from 'vitest';
import { usualPayout } from './payout.ts';

test.each([
  ['shop', 'wallet'],
  ['import', 'wallet'],
  ['erp', 'provider'],
] as const)('the cashback of an order from %s goes to the %s', (channel, payout) => {
  expect(usualPayout(channel)).toBe(payout);
});
