import { expect, test } from 'vitest';
import { checkedPayment, redeemOf } from './wallet-payment.ts';

test.each([
  ['5', null, '5'],
  ['5,50', null, '5.50'],
  ['12.34', null, '12.34'],
  ['12.35', 'too-much', undefined],
  ['100', 'too-much', undefined],
  ['0', 'unreadable', undefined],
  ['-1', 'unreadable', undefined],
  ['ten', 'unreadable', undefined],
  ['0.001', 'too-fine', undefined],
  ['5.000', 'too-fine', undefined],
  ['', null, undefined],
] as const)('of 12.34 that can be paid, "%s" is %s, and %s is asked for', (typed, mistake, redeem) => {
  const payment = checkedPayment({ kind: 'amount', typed, mistake: null }, '12.34');
  expect(payment.mistake).toBe(mistake);
  expect(redeemOf(payment)).toBe(redeem);
});

test('all or nothing needs no amount', () => {
  expect(redeemOf(checkedPayment({ kind: 'all', typed: 'x', mistake: null }, '1.00'))).toBe('all');
  expect(redeemOf(checkedPayment({ kind: 'none', typed: '1', mistake: null }, '1.00'))).toBeUndefined();
});
