import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAmount } from '../money/amount.ts';
import { plainNumber, plainQuantity } from './plain-number.ts';
import type { DecimalSeparator } from './sales-mapping.ts';

const read: [string, DecimalSeparator, string][] = [
  ['2.55', '.', '2.55'],
  ['1,234.50', '.', '1234.50'],
  ['£2.55', '.', '2.55'],
  ['-£2.55', '.', '-2.55'],
  ['2,55', ',', '2.55'],
  ['R$ 1.234,50', ',', '1234.50'],
  ['12,00 €', ',', '12.00'],
  ['1.234.567', ',', '1234567'],
  [' 7 ', ',', '7'],
];

test.each(read)('reads %j with the separator %j', (text, separator, plain) => {
  expect(plainNumber(text, separator)).toBe(plain);
});

describe('does not guess', () => {
  const unread: [string, DecimalSeparator][] = [
    ['2,55', '.'],
    ['2.55', ','],
    ['1.23,50', ','],
    ['12,34.5', '.'],
    ['1e3', '.'],
    ['+5', '.'],
    ['', '.'],
    ['free', '.'],
    ['1 2', '.'],
    ['٣', '.'],
  ];
  test.each(unread)('what %j is with the separator %j', (text, separator) => {
    expect(plainNumber(text, separator)).toBeNull();
  });
});

test('takes decimals of a quantity that are all zero as none', () => {
  expect(plainQuantity('6,00', ',')).toBe('6');
  expect(plainQuantity('-6.0', '.')).toBe('-6');
  expect(plainQuantity('6.5', '.')).toBe('6.5');
  expect(plainQuantity('1e3', '.')).toBeNull();
});

test('gives plain numbers as they are', () => {
  const decimals = fc.integer({ min: -1e9, max: 1e9 }).map((hundredths) => formatAmount(BigInt(hundredths), 'GBP'));
  fc.assert(fc.property(decimals, (text) => plainNumber(text, '.') === text));
});
