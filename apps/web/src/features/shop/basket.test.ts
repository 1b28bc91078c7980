import { expect, test } from 'vitest';
import { type Basket, mostUnits, readBasket, unitsIn, without, withQuantity } from './basket.ts';

const basket: Basket = [
  { productId: 'a', quantity: 1 },
  { productId: 'b', quantity: 4 },
];

test('what was kept is read again as it was', () => {
  expect(readBasket(JSON.stringify(basket))).toEqual(basket);
});

test.each([
  ['nothing', null],
  ['no JSON', '{"'],
  ['no list', '{"productId":"a","quantity":1}'],
  ['lines that are none', '[1, null, {"productId":"a"}, {"productId":"a","quantity":0}, {"quantity":1}]'],
  ['a part of a unit', '[{"productId":"a","quantity":1.5}]'],
])('an empty basket is read from %s', (_, kept) => {
  expect(readBasket(kept)).toEqual([]);
});

test.each([
  ['sets a quantity', 'b', 2, 'a1 b2'],
  ['puts a new product last', 'c', 3, 'a1 b4 c3'],
  ['takes out what has no unit left', 'a', 0, 'b4'],
  ['takes out what would have fewer than none', 'b', -2, 'a1'],
  ['takes no more than a person would buy', 'a', 100_000, `a${mostUnits} b4`],
])('%s', (_, productId, quantity, after) => {
  expect(inWords(withQuantity(basket, productId, quantity))).toBe(after);
});

test('what was ordered is out of the basket, and what was added meanwhile stays', () => {
  expect(without(basket, basket)).toEqual([]);
  const more = withQuantity(withQuantity(basket, 'b', 6), 'c', 1);
  expect(inWords(without(more, basket))).toBe('b2 c1');
  expect(unitsIn(more)).toBe(8);
});

function inWords(lines: Basket): string {
  return lines.map(({ productId, quantity }) => `${productId}${quantity}`).join(' ');
}
