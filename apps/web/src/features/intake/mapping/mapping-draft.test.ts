import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { expect, test } from 'vitest';
import type { SalesLook } from './file-look.ts';
import { draftOf, gapsOf, withColumn } from './mapping-draft.ts';

const guess: SalesMapping = {
  columns: { invoice: 'Order', sku: 'SKU' },
  dateFormat: 'dmy',
  decimalSeparator: ',',
  returns: 'none',
  charges: 'none',
};

const columns = ['Order', 'SKU', 'Qty', 'Price', 'Date'].map((name) => ({ name, isUsable: true, samples: [] }));
const look: SalesLook = {
  kind: 'sales',
  columns,
  sheet: null,
  preset: null,
  savedMapping: null,
  guess,
  isDateFormatSure: true,
};

test('a column has one field: who takes it leaves another without', () => {
  expect(withColumn(guess, 'sku', 'Order').columns).toEqual({ sku: 'Order' });
  expect(withColumn(guess, 'sku', null).columns).toEqual({ invoice: 'Order' });
  expect(withColumn(guess, 'quantity', 'Qty').columns).toEqual({ invoice: 'Order', sku: 'SKU', quantity: 'Qty' });
});

test('names what is needed and has no column in this file', () => {
  expect(gapsOf(draftOf(look), look)).toEqual(['quantity', 'unitPrice', 'time']);
  const gone = { ...look, columns: columns.slice(1) };
  expect(gapsOf(draftOf(look), gone)).toContain('invoice');
  expect(gapsOf(draftOf({ ...look, preset: 'online-retail' }), look)).toEqual([]);
});
