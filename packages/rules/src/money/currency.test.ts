import { expect, test } from 'vitest';
import { isCurrency, minorUnitDigits } from './currency.ts';

test.each([
  ['GBP', 2],
  ['BRL', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['CLF', 4],
])('gives an amount in %s %i decimals', (currency, digits) => {
  expect(minorUnitDigits(currency)).toBe(digits);
});

test.each(['GBP', 'EUR', 'JPY'])('knows %s as a currency', (code) => {
  expect(isCurrency(code)).toBe(true);
});

test.each(['', 'gbp', 'GB', 'XXX', 'XTS', 'XAU', ' GBP'])('does not take %j for a currency', (code) => {
  expect(isCurrency(code)).toBe(false);
});
