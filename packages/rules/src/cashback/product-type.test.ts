import { expect, test } from 'vitest';
import { typeForPrice } from './product-type.ts';

test.each([
  ['0.99', 99n, false, 'A'],
  ['1.00', 100n, false, 'B'],
  ['4.99', 499n, false, 'B'],
  ['5.00', 500n, false, 'C'],
  ['a charge of 0.50', 50n, true, 'X'],
  ['a charge of 18.00', 1800n, true, 'X'],
])('a unit price of %s', (_name, unitPriceMinor, isCharge, type) => {
  expect(typeForPrice(unitPriceMinor, isCharge)).toBe(type);
});
