import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AmountError,
  formatAmount,
  isStorableAmount,
  largestAmountMinor,
  parseAmount,
  smallestAmountMinor,
  tryParseAmount,
} from './amount.ts';

const amounts = fc.bigInt({ min: smallestAmountMinor, max: largestAmountMinor });
const currencies = fc.constantFrom('GBP', 'JPY', 'KWD', 'CLF');

test.each([
  ['12.34', 'GBP', 1234n],
  ['12', 'GBP', 1200n],
  ['12.3', 'GBP', 1230n],
  ['0', 'GBP', 0n],
  ['-0.05', 'GBP', -5n],
  ['-0.00', 'GBP', 0n],
  ['700', 'JPY', 700n],
  ['1.234', 'KWD', 1234n],
  ['92233720368547758.07', 'GBP', largestAmountMinor],
  ['-92233720368547758.08', 'GBP', smallestAmountMinor],
])('reads %s %s as %i minor units', (text, currency, amountMinor) => {
  expect(parseAmount(text, currency)).toBe(amountMinor);
});

describe('refuses text that is not an amount', () => {
  const notNumbers = [
    '',
    ' ',
    '-',
    '.',
    '1.',
    '.5',
    '01',
    '00',
    '+1',
    '1e3',
    '1,5',
    '1 000',
    ' 1',
    '1\n',
    '--1',
    '0x1',
  ];
  test.each([...notNumbers, 'NaN', 'Infinity', '١', '1.2.3', '−1'])('%j is not a number', (text) => {
    expect(tryParseAmount(text, 'GBP')).toEqual({ ok: false, reason: 'not_a_number' });
  });

  test.each([
    ['0.001', 'GBP'],
    ['1.230', 'GBP'],
    ['1.0', 'JPY'],
  ])('%s has more decimals than %s', (text, currency) => {
    expect(tryParseAmount(text, currency)).toEqual({ ok: false, reason: 'too_precise' });
  });

  test.each(['92233720368547758.08', '-92233720368547758.09', '9'.repeat(100_000)])(
    'does not fit the database: %.30s',
    (text) => {
      expect(tryParseAmount(text, 'GBP')).toEqual({ ok: false, reason: 'out_of_range' });
    },
  );

  test('throws the reason where right text is expected', () => {
    expect(() => parseAmount('1.234', 'GBP')).toThrow(new AmountError('too_precise'));
    expect(new AmountError('too_precise')).toMatchObject({ name: 'AmountError', reason: 'too_precise' });
  });
});

test.each([
  [1234n, 'GBP', '12.34'],
  [-5n, 'GBP', '-0.05'],
  [0n, 'GBP', '0.00'],
  [-100n, 'GBP', '-1.00'],
  [700n, 'JPY', '700'],
  [-1n, 'KWD', '-0.001'],
])('writes %i minor units of %s as %s', (amountMinor, currency, text) => {
  expect(formatAmount(amountMinor, currency)).toBe(text);
});

test('reads back every amount it writes', () => {
  fc.assert(
    fc.property(amounts, currencies, (amountMinor, currency) => {
      expect(parseAmount(formatAmount(amountMinor, currency), currency)).toBe(amountMinor);
    }),
  );
});

test('writes back every text it reads, but for idle decimals', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{1,4}(\.[0-9]{0,3})?$/), (text) => {
      const parsed = tryParseAmount(text, 'GBP');
      if (parsed.ok) expect(Number(formatAmount(parsed.amountMinor, 'GBP'))).toBe(Number(text));
    }),
  );
});

test('knows what the database can hold', () => {
  expect(isStorableAmount(largestAmountMinor)).toBe(true);
  expect(isStorableAmount(largestAmountMinor + 1n)).toBe(false);
  expect(isStorableAmount(smallestAmountMinor - 1n)).toBe(false);
});
