import { expect, test } from 'vitest';
import { formatAmount, formatMoney, formatTypedAmount, isZero, negated, readTypedAmount } from './amount.ts';

test('writes an amount in the notation of the reader', () => {
  expect(formatAmount('1234567.50', 'en')).toBe('1,234,567.50');
  expect(formatAmount('1234567.50', 'pt-BR')).toBe('1.234.567,50');
});

test('keeps every digit of an amount that no float can hold', () => {
  expect(formatAmount('92233720368547758.07', 'en')).toBe('92,233,720,368,547,758.07');
});

test('writes a negative amount with a true minus sign', () => {
  expect(formatAmount('-1.00', 'en')).toBe('\u22121.00');
  expect(formatMoney('-1.00', 'GBP', 'en')).toBe('\u2212£1.00');
});

test('keeps the decimals of an exact amount', () => {
  expect(formatAmount('0.76500', 'en')).toBe('0.76500');
});

test('turns the sign of an amount, and leaves zero alone', () => {
  expect(negated('12.00')).toBe('-12.00');
  expect(negated('-12.00')).toBe('12.00');
  expect(negated('0.00')).toBe('0.00');
  expect(isZero('-0.00')).toBe(true);
  expect(isZero('0.01')).toBe(false);
});

test('puts an amount into a field as the reader would type it, and reads it back', () => {
  expect([formatTypedAmount('1250.50', 'en'), formatTypedAmount('1250.50', 'pt-BR')]).toEqual(['1250.50', '1250,50']);
  expect([readTypedAmount(' 1250,50 '), readTypedAmount('1250.50'), readTypedAmount('1.250,50')]).toEqual([
    '1250.50',
    '1250.50',
    '1.250.50',
  ]);
});
