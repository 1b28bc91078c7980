import { expect, test } from 'vitest';
import * as z from 'zod';
import { Refusal } from '../errors/refusal.ts';
import { amountFromZeroText, amountOf, amountText, readAmount } from './amount-schema.ts';

const pounds = amountOf({ currency: 'GBP', minMinor: 1n, maxMinor: 100_00n });

test('turns decimal text into minor units of its currency', () => {
  expect(pounds.parse('12.34')).toBe(1234n);
  expect(amountOf({ currency: 'JPY' }).parse('-12')).toBe(-12n);
});

test.each([
  ['a number', 12.34, 'Amounts are strings like "12.34".'],
  ['nothing', undefined, 'This is required.'],
  ['a comma', '12,34', 'This is not an amount like "12.34".'],
  ['an exponent', '1e3', 'This is not an amount like "12.34".'],
  ['a tenth of a penny', '0.001', 'The amount has more decimals than its currency.'],
  ['less than the least', '0.00', 'At least 0.01.'],
  ['more than the most', '100.01', 'At most 100.00.'],
])('refuses %s with words that help', (_name, input, message) => {
  expect(pounds.safeParse(input).error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test('describes itself as a string for an API description', () => {
  expect(z.toJSONSchema(pounds, { io: 'input' })).toMatchObject({ type: 'string', examples: ['12.34'] });
});

test('a text of an amount fits the database in every currency', () => {
  const largest = '999999999999.9999';
  expect(amountText.safeParse(largest).success).toBe(true);
  expect(readAmount('price', largest, 'CLF')).toBe(9_999_999_999_999_999n);
  expect(amountText.safeParse(`1${largest}`).success).toBe(false);
});

test('zero or more means no sign', () => {
  expect(amountFromZeroText.safeParse('0.00').success).toBe(true);
  expect(amountFromZeroText.safeParse('-0.01').success).toBe(false);
});

test('refuses more decimals than the currency of the store, naming the field', () => {
  const message = 'The amount has more decimals than its currency.';
  expect(() => readAmount('price', '1.5', 'JPY')).toThrow(Refusal);
  expect(() => readAmount('price', '1.5', 'JPY')).toThrow(
    expect.objectContaining({ code: 'invalid_input', detail: message, errors: { price: [message] } }),
  );
});
