import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { formatAmount } from '@tillback/rules/money/amount';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brazilianMapping } from '../testing/brazilian-mapping.ts';
import { mappedSales } from './mapped-sales.ts';
import { onlineRetail } from './online-retail.ts';

const context = { zone: 'Europe/London', now: new Date('2011-06-01T12:00:00Z'), currency: 'GBP' };

/** The preset's own columns, said as a person would. */
const asThePreset: SalesMapping = {
  columns: {
    invoice: 'InvoiceNo',
    sku: 'StockCode',
    description: 'Description',
    quantity: 'Quantity',
    unitPrice: 'UnitPrice',
    time: 'InvoiceDate',
    customerReference: 'CustomerID',
    country: 'Country',
  },
  dateFormat: 'ymd',
  decimalSeparator: '.',
  returns: 'invoice-c',
  charges: 'letter-first',
};

/** A row's cells in the order of a layout's columns. */
function inOrderOf(columns: readonly string[], row: Readonly<Record<string, string>>): string[] {
  return columns.map((column) => row[column] ?? '');
}

const cell = {
  InvoiceNo: fc.oneof(fc.stringMatching(/^C?\d{6}$/), fc.constant('')),
  StockCode: fc.oneof(fc.stringMatching(/^\d{5}[a-zA-Z]?$/), fc.constantFrom('POST', 'm', '')),
  Description: fc.oneof(fc.string({ maxLength: 30 }), fc.constant('A CUP')).map((text) => text.trim()),
  Quantity: fc.oneof(fc.integer({ min: -50, max: 50 }).map(String), fc.constantFrom('1e3', '', '1.5')),
  InvoiceDate: fc.constantFrom('2011-05-01 08:26:00', '2011-02-30 08:00:00', '2012-01-01 00:00:00', ''),
  UnitPrice: fc.oneof(
    fc.integer({ min: -100, max: 99_999 }).map((pence) => formatAmount(BigInt(pence), 'GBP')),
    fc.constantFrom('0.001', 'free', ''),
  ),
  CustomerID: fc.constantFrom('17850', ''),
  Country: fc.constantFrom('France', ''),
};

test('a mapped file means what the preset makes of it, row by row', () => {
  const mapped = mappedSales(asThePreset);
  fc.assert(
    fc.property(fc.record(cell), (row) => {
      const [theirs, ours] = [inOrderOf(onlineRetail.columns, row), inOrderOf(mapped.columns, row)];
      const expected = onlineRetail.interpret(theirs, context);
      expect(mapped.documentOf(ours)).toEqual(onlineRetail.documentOf(theirs));
      const { detail: _, ...meaning } = { detail: '', ...mapped.interpret(ours, context) };
      expect(expected).toMatchObject(meaning);
    }),
  );
});

const usual = { Pedido: '7', Código: 'ab1', Qtd: '2', Preço: 'R$ 1.234,50', Data: '31/05/2011 15:53', Cliente: '9' };

function interpreted(changes: Record<string, string>, mapping: Partial<SalesMapping> = {}) {
  const layout = mappedSales({ ...brazilianMapping, ...mapping });
  return layout.interpret(inOrderOf(layout.columns, { ...usual, ...changes }), context);
}

test('reads numbers and dates as the mapping says', () => {
  expect(interpreted({ Nome: 'Zé da Silva' })).toEqual({
    kind: 'sale',
    invoice: '7',
    sku: 'AB1',
    description: null,
    quantity: 2,
    unitPriceMinor: 123_450n,
    soldAt: new Date('2011-05-31T14:53:00Z'),
    customerReference: '9',
    customerName: 'Zé da Silva',
    country: null,
    type: 'C',
  });
});

describe('a quantity below zero', () => {
  test('is a return where the mapping says so, and a mistake where there are none', () => {
    expect(interpreted({ Qtd: '-2,00' })).toMatchObject({ kind: 'return', quantity: 2 });
    expect(interpreted({ Qtd: '-2' }, { returns: 'none' })).toMatchObject({ reason: 'quantity_not_positive' });
    expect(interpreted({ Qtd: '-2' }, { returns: 'invoice-c' })).toMatchObject({ reason: 'quantity_not_positive' });
  });
});

test.each([
  [{ Preço: '2.55' }, 'price_not_a_number', 'a decimal comma, such as 2,55'],
  [{ Data: '05/31/2011' }, 'date_invalid', '31/05/2011 15:53'],
  [{ Qtd: '1e3' }, 'quantity_not_whole', '"1e3"'],
  [{ Pedido: '' }, 'invoice_missing', 'no invoice number'],
])('refuses %j as %s, with an example in the file’s own notation', (changes, reason, said) => {
  expect(interpreted(changes)).toEqual({ kind: 'refused', reason, detail: expect.stringContaining(said) });
});

test('codes that begin with a letter are charges only where the mapping says so', () => {
  expect(interpreted({})).toMatchObject({ type: 'C' });
  expect(interpreted({}, { charges: 'letter-first' })).toMatchObject({ type: 'X' });
});
