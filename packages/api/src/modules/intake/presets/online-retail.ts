import { typeForPrice } from '@tillback/rules/cashback/product-type';
import { longestName } from '@tillback/rules/validation/text';
import { cutAt } from '../reading/cell-text.ts';
import type { Interpretation, InterpretationContext, Preset, RefusedRow } from './preset.ts';
import { isRefused, quantityOf, refused, timeOf, unitPriceMinorOf } from './row-fields.ts';

const longestReference = 64;

interface Cells {
  readonly invoice: string;
  readonly sku: string;
  readonly description: string;
  readonly quantity: string;
  readonly time: string;
  readonly unitPrice: string;
  readonly customerReference: string;
  readonly country: string;
}

/** The columns of UCI's Online Retail data set: one row is one product of an invoice, or of a return. */
export const onlineRetail: Preset = {
  name: 'online-retail',
  kind: 'sales',
  columns: ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'],
  documentOf,
  interpret,
};

function documentOf(fields: readonly string[]): { invoice: string; isReturn: boolean } {
  const { invoice } = cellsOf(fields);
  return { invoice: cutAt(invoice, longestReference), isReturn: isReturnInvoice(invoice) };
}

function interpret(fields: readonly string[], context: InterpretationContext): Interpretation {
  const cells = cellsOf(fields);
  const wrongText = missingText(cells) ?? overlongText(cells);
  if (wrongText) return wrongText;

  const isReturn = isReturnInvoice(cells.invoice);
  const quantity = quantityOf(cells.quantity, isReturn);
  if (isRefused(quantity)) return quantity;
  const unitPriceMinor = unitPriceMinorOf(cells.unitPrice, context.currency);
  if (isRefused(unitPriceMinor)) return unitPriceMinor;
  const time = timeOf(cells.time, context);
  if (isRefused(time)) return time;

  const { invoice, sku } = cells;
  const customerReference = cells.customerReference || null;
  if (isReturn) return { kind: 'return', invoice, sku, quantity, unitPriceMinor, returnedAt: time, customerReference };
  return {
    kind: 'sale',
    invoice,
    sku,
    description: descriptionOf(cells.description),
    quantity,
    unitPriceMinor,
    soldAt: time,
    customerReference,
    country: cells.country || null,
    type: typeForPrice(unitPriceMinor, isCharge(sku)),
  };
}

function cellsOf(fields: readonly string[]): Cells {
  const [invoice = '', sku = '', description = '', quantity = '', time = '', unitPrice = ''] = fields;
  const [customerReference = '', country = ''] = fields.slice(6);
  return { invoice, sku: sku.toUpperCase(), description, quantity, time, unitPrice, customerReference, country };
}

function isReturnInvoice(invoice: string): boolean {
  return invoice.startsWith('C');
}

/** Postage, fees, vouchers: what is no article has no number. */
function isCharge(sku: string): boolean {
  return !/^\d/.test(sku);
}

function descriptionOf(description: string): string | null {
  return cutAt(description.replaceAll(/[\r\n]+/g, ' '), longestName).trimEnd() || null;
}

function missingText(cells: Cells): RefusedRow | null {
  if (cells.invoice === '') return refused('invoice_missing', 'The row has no invoice number.');
  if (cells.sku === '') return refused('stock_code_missing', 'The row has no stock code.');
  return null;
}

function overlongText({ invoice, sku, customerReference, country }: Cells): RefusedRow | null {
  const named = { 'invoice number': invoice, 'stock code': sku, 'customer ID': customerReference, country };
  const tooLong = Object.entries(named).find(([, text]) => text.length > longestReference);
  return tooLong ? refused('field_too_long', `The ${tooLong[0]} has more than ${longestReference} characters.`) : null;
}
