import { describe, expect, test } from 'vitest';
import { fieldErrors } from './field-errors.ts';
import { saleInput } from './sales.ts';

const product = { type: 'A', value: '10.00', qty: 1 };
const sale = {
  soldAt: '2026-01-02T00:00:00Z',
  customer: { document: '529.982.247-25', name: 'Sample Customer' },
  total: '10.00',
  products: [product],
};

test('a sale may name its products by type or by SKU, and have a reference', () => {
  const sent = { ...sale, reference: ' 4711 ', products: [product, { sku: '85123A', value: '0.00', qty: 2 }] };
  expect(saleInput.parse(sent)).toEqual({ ...sent, reference: '4711' });
});

describe('a sale refuses', () => {
  test.each([
    ['a day that is none', { soldAt: '2026-02-30' }, 'soldAt'],
    ['a word for a day', { soldAt: 'tomorrow' }, 'soldAt'],
    ['a total as a number', { total: 10 }, 'total'],
    ['a total below zero', { total: '-10.00' }, 'total'],
    ['a value as a number', { products: [{ ...product, value: 10 }] }, 'products.0.value'],
    ['a quantity of nothing', { products: [{ ...product, qty: 0 }] }, 'products.0.qty'],
    ['a negative quantity', { products: [{ ...product, qty: -1 }] }, 'products.0.qty'],
    ['one and a half', { products: [{ ...product, qty: 1.5 }] }, 'products.0.qty'],
    ['a quantity as text', { products: [{ ...product, qty: '1' }] }, 'products.0.qty'],
    ['neither type nor SKU', { products: [{ value: '10.00', qty: 1 }] }, 'products.0.type'],
    ['no products', { products: [] }, 'products'],
    ['201 products', { products: Array.from({ length: 201 }, () => product) }, 'products'],
    ['a document as a number', { customer: { document: 52998224725, name: 'X' } }, 'customer.document'],
    ['an empty name', { customer: { document: '52998224725', name: ' ' } }, 'customer.name'],
    ['no customer', { customer: undefined }, 'customer'],
    ['a text that cannot be stored', { reference: 'a\0b' }, 'reference'],
    ['an unknown field', { discount: '1.00' }, 'discount'],
  ])('%s, naming the field', (_name, change, field) => {
    const errors = fieldErrors(saleInput.safeParse({ ...sale, ...change }).error ?? { issues: [] });
    expect(Object.keys(errors)).toEqual([field]);
    expect(errors[field]).toHaveLength(1);
  });
});

test('says of a number where an amount belongs that amounts are strings', () => {
  const { error } = saleInput.safeParse({ ...sale, total: 10 });
  expect(fieldErrors(error ?? { issues: [] })).toEqual({ total: ['Amounts are strings like "12.34".'] });
});
