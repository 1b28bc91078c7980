import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, isZero, money, negate, subtract } from './money.ts';

test('adds and subtracts amounts of one currency', () => {
  expect(add(money(150n, 'GBP'), money(50n, 'GBP'))).toEqual(money(200n, 'GBP'));
  expect(subtract(money(50n, 'GBP'), money(150n, 'GBP'))).toEqual(money(-100n, 'GBP'));
});

test('refuses to mix currencies', () => {
  expect(() => add(money(1n, 'GBP'), money(1n, 'EUR'))).toThrow(TypeError);
  expect(() => subtract(money(1n, 'GBP'), money(1n, 'EUR'))).toThrow(TypeError);
});

test('leaves nothing of an amount and its negative', () => {
  fc.assert(fc.property(fc.bigInt(), (minor) => isZero(add(money(minor, 'GBP'), negate(money(minor, 'GBP'))))));
  expect(isZero(money(1n, 'GBP'))).toBe(false);
});
