import { cutAt, longestCell } from '../reading/cell-text.ts';
import { exactNotation } from './notation.ts';
import type { Preset } from './preset.ts';
import { beginsWithoutDigit, interpretCells, longestReference, type SalesCells } from './sales-cells.ts';

/** The columns of UCI's Online Retail data set: one row is one product of an invoice, or of a return. */
export const onlineRetail: Preset = {
  name: 'online-retail',
  kind: 'sales',
  columns: ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'],
  longestCell,
  notation: exactNotation,
  documentOf,
  interpret: (fields, context) => interpretCells(cellsOf(fields), exactNotation, context),
};

function documentOf(fields: readonly string[]): { invoice: string; isReturn: boolean } {
  const { invoice, isReturn } = cellsOf(fields);
  return { invoice: cutAt(invoice, longestReference), isReturn };
}

function cellsOf(fields: readonly string[]): SalesCells {
  const [invoice = '', sku = '', description = '', quantity = '', time = '', unitPrice = ''] = fields;
  const [customerReference = '', country = ''] = fields.slice(6);
  return {
    invoice,
    sku: sku.toUpperCase(),
    description,
    quantity,
    time,
    unitPrice,
    customerReference,
    customerName: '',
    country,
    isReturn: invoice.startsWith('C'),
    isCharge: beginsWithoutDigit(sku),
  };
}
