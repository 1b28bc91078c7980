import { expect, test } from 'vitest';
import { createProductInput, listProductsInput } from './catalog.ts';
import { fieldErrors } from './field-errors.ts';

const product = { sku: ' 85123A ', name: 'Lantern', type: 'B', price: '2.55', stock: 7 };

test('a product is taken with its code trimmed and its price as text; what is not said is usual', () => {
  expect(createProductInput.parse(product)).toEqual({
    ...product,
    sku: '85123A',
    description: '',
    active: true,
    pictureUrl: null,
    lowStockThreshold: null,
  });
});

test('the stock of a product that names none is not tracked', () => {
  expect(createProductInput.parse({ ...product, stock: undefined }).stock).toBeNull();
});

test.each([
  ['a price as a number', { price: 2.55 }, 'price'],
  ['a negative price', { price: '-2.55' }, 'price'],
  ['a type without a name', { type: ' ' }, 'type'],
  ['a negative stock', { stock: -1 }, 'stock'],
  ['half a unit in stock', { stock: 0.5 }, 'stock'],
  ['an empty code', { sku: ' ' }, 'sku'],
  ['a name that is too long', { name: 'a'.repeat(201) }, 'name'],
  ['an unknown field', { cost: '1.00' }, 'cost'],
])('refuses %s, naming the field', (_name, change, field) => {
  const errors = fieldErrors(createProductInput.safeParse({ ...product, ...change }).error ?? { issues: [] });
  expect(Object.keys(errors)).toEqual([field]);
});

test('a list of products goes by name, and leaves out what was archived', () => {
  const usual = { limit: 20, count: false, sort: 'name', archived: false };
  expect(listProductsInput.parse({ type: 'X' })).toEqual({ ...usual, type: 'X' });
});
