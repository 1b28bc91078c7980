import { expect, test } from 'vitest';
import { Shelf, type ShelfProduct } from './shelf.ts';

function product(id: string, stock: number | null): ShelfProduct {
  return { id, sku: id, name: id, type: 'A', priceMinor: 1n, active: true, stock };
}

test('takes all that is wanted', () => {
  const shelf = new Shelf([product('mug', 5), product('tea', 2), product('hat', 9)]);
  const wanted = [
    { productId: 'mug', quantity: 5 },
    { productId: 'tea', quantity: 1 },
  ];
  expect(shelf.take(wanted)).toEqual([]);
  expect(['mug', 'tea', 'hat'].map((id) => shelf.product(id)?.stock)).toEqual([0, 1, 9]);
});

test('takes nothing where one is short, and names every shortage', () => {
  const shelf = new Shelf([product('mug', 5), product('tea', 2), product('hat', 0)]);
  const wanted = ['mug', 'tea', 'hat'].map((productId) => ({ productId, quantity: 3 }));
  expect(shelf.take(wanted)).toEqual([
    { productId: 'tea', requested: 3, available: 2 },
    { productId: 'hat', requested: 3, available: 0 },
  ]);
  expect(shelf.product('mug')?.stock).toBe(5);
});

test('gives any number of what is not tracked, and changes nothing for it', () => {
  const shelf = new Shelf([product('sticker', null)]);
  expect(shelf.take([{ productId: 'sticker', quantity: 1_000_000 }])).toEqual([]);
  expect(shelf.product('sticker')?.stock).toBeNull();
});
