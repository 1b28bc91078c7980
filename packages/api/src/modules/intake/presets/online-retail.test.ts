import { describe, expect, test } from 'vitest';
import { onlineRetail } from './online-retail.ts';
import type { Interpretation } from './preset.ts';
import { presetNamed } from './registry.ts';

const context = { zone: 'Europe/London', now: new Date('2011-06-01T12:00:00Z'), currency: 'GBP' };

const usual: Record<string, string> = {
  InvoiceNo: '536365',
  StockCode: '85123a',
  Description: 'WHITE METAL LANTERN',
  Quantity: '6',
  InvoiceDate: '2011-05-01 08:26:00',
  UnitPrice: '2.55',
  CustomerID: '17850',
  Country: 'United Kingdom',
};

function fieldsWith(changes: Record<string, string>): string[] {
  const row = { ...usual, ...changes };
  return onlineRetail.columns.map((column) => row[column] ?? '');
}

function interpreted(changes: Record<string, string>, overrides: Partial<typeof context> = {}): Interpretation {
  return onlineRetail.interpret(fieldsWith(changes), { ...context, ...overrides });
}

test('reads a sale', () => {
  expect(interpreted({})).toEqual({
    kind: 'sale',
    invoice: '536365',
    sku: '85123A',
    description: 'WHITE METAL LANTERN',
    quantity: 6,
    unitPriceMinor: 255n,
    soldAt: new Date('2011-05-01T07:26:00Z'),
    customerReference: '17850',
    customerName: null,
    country: 'United Kingdom',
    type: 'B',
  });
});

test('reads a return, its quantity without the sign', () => {
  expect(interpreted({ InvoiceNo: 'C536379', Quantity: '-6' })).toEqual({
    kind: 'return',
    invoice: 'C536379',
    sku: '85123A',
    quantity: 6,
    unitPriceMinor: 255n,
    returnedAt: new Date('2011-05-01T07:26:00Z'),
    customerReference: '17850',
  });
});

test('takes what a sale may lack as not known', () => {
  const sale = interpreted({ Description: '', CustomerID: '', Country: '' });
  expect(sale).toMatchObject({ kind: 'sale', description: null, customerReference: null, country: null });
  expect(interpreted({ InvoiceNo: 'C1', Quantity: '-1', CustomerID: '' })).toMatchObject({ customerReference: null });
});

test('cuts a long description, but no letter in half', () => {
  const sale = interpreted({ Description: `${'x'.repeat(199)}🏮 and more` });
  expect(sale).toMatchObject({ description: 'x'.repeat(199) });
  expect(interpreted({ Description: 'TWO\r\nLINES' })).toMatchObject({ description: 'TWO LINES' });
});

test.each([
  ['85123A', '0.99', 'A'],
  ['85123A', '1', 'B'],
  ['85123A', '4.99', 'B'],
  ['85123A', '5.0', 'C'],
  ['POST', '18.00', 'X'],
  ['gift_0001_40', '0.50', 'X'],
])('gives %s at %s the type %s', (StockCode, UnitPrice, type) => {
  expect(interpreted({ StockCode, UnitPrice })).toMatchObject({ type });
});

test.each([
  ['2.5', 250n],
  ['25.0', 2500n],
  ['2.550', 255n],
  ['10', 1000n],
  ['100.00', 10000n],
])('reads the price %s exactly', (UnitPrice, unitPriceMinor) => {
  expect(interpreted({ UnitPrice })).toMatchObject({ unitPriceMinor });
});

test('reads prices in the decimals of the store’s currency', () => {
  expect(interpreted({ UnitPrice: '550.00' }, { currency: 'JPY' })).toMatchObject({ unitPriceMinor: 550n });
  expect(interpreted({ UnitPrice: '550.5' }, { currency: 'JPY' })).toMatchObject({ reason: 'price_too_precise' });
});

describe('refuses', () => {
  const refusals: [Record<string, string>, string][] = [
    [{ InvoiceNo: '' }, 'invoice_missing'],
    [{ StockCode: '' }, 'stock_code_missing'],
    [{ Quantity: '1e3' }, 'quantity_not_whole'],
    [{ Quantity: '1.5' }, 'quantity_not_whole'],
    [{ Quantity: '1.0' }, 'quantity_not_whole'],
    [{ Quantity: '1,000' }, 'quantity_not_whole'],
    [{ Quantity: '+1' }, 'quantity_not_whole'],
    [{ Quantity: '0x10' }, 'quantity_not_whole'],
    [{ Quantity: '' }, 'quantity_not_whole'],
    [{ Quantity: '0' }, 'quantity_not_positive'],
    [{ Quantity: '-6' }, 'quantity_not_positive'],
    [{ Quantity: '1000001' }, 'field_too_long'],
    [{ Quantity: '9'.repeat(400) }, 'field_too_long'],
    [{ InvoiceNo: 'C1', Quantity: '6' }, 'quantity_not_negative'],
    [{ InvoiceNo: 'C1', Quantity: '0' }, 'quantity_not_negative'],
    [{ InvoiceNo: 'C1', Quantity: '-1000001' }, 'field_too_long'],
    [{ UnitPrice: '' }, 'price_not_a_number'],
    [{ UnitPrice: 'free' }, 'price_not_a_number'],
    [{ UnitPrice: '2,55' }, 'price_not_a_number'],
    [{ UnitPrice: '£2.55' }, 'price_not_a_number'],
    [{ UnitPrice: '1e3' }, 'price_not_a_number'],
    [{ UnitPrice: 'Infinity' }, 'price_not_a_number'],
    [{ UnitPrice: '0' }, 'price_not_positive'],
    [{ UnitPrice: '0.0' }, 'price_not_positive'],
    [{ UnitPrice: '-11062.06' }, 'price_not_positive'],
    [{ UnitPrice: '0.001' }, 'price_too_precise'],
    [{ UnitPrice: '2.555' }, 'price_too_precise'],
    [{ UnitPrice: '1000000.01' }, 'field_too_long'],
    [{ UnitPrice: '9'.repeat(400) }, 'field_too_long'],
    [{ InvoiceDate: '' }, 'date_invalid'],
    [{ InvoiceDate: '2011-02-30 10:00:00' }, 'date_invalid'],
    [{ InvoiceDate: '12/01/2010 08:26' }, 'date_invalid'],
    [{ InvoiceDate: '2011-06-01 13:00:01' }, 'date_in_future'],
    [{ InvoiceNo: '1'.repeat(65) }, 'field_too_long'],
    [{ StockCode: '1'.repeat(65) }, 'field_too_long'],
    [{ CustomerID: '1'.repeat(65) }, 'field_too_long'],
    [{ Country: 'x'.repeat(65) }, 'field_too_long'],
  ];

  test.each(refusals)('%j as %s, in a sentence', (changes, reason) => {
    const refused = interpreted(changes);
    expect(refused).toEqual({ kind: 'refused', reason, detail: expect.stringMatching(/^The .{5,250}\.$/) });
  });

  test('nothing that happens right now', () => {
    expect(interpreted({ InvoiceDate: '2011-06-01 13:00:00' }).kind).toBe('sale');
  });
});

test('knows the invoice of a row and whether it is a return, also where the row is no good', () => {
  expect(onlineRetail.documentOf(fieldsWith({ Quantity: 'x' }))).toEqual({ invoice: '536365', isReturn: false });
  expect(onlineRetail.documentOf(fieldsWith({ InvoiceNo: 'CD536379' }))).toEqual({
    invoice: 'CD536379',
    isReturn: true,
  });
  expect(onlineRetail.documentOf(fieldsWith({ InvoiceNo: '1'.repeat(99) })).invoice).toHaveLength(64);
  expect(onlineRetail.documentOf([])).toEqual({ invoice: '', isReturn: false });
});

test('is found by its name', () => {
  expect(presetNamed('online-retail')).toBe(onlineRetail);
  expect(presetNamed('toString')).toBeUndefined();
});
