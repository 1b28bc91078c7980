import { typeForPrice } from '@tillback/rules/cashback/product-type';
import { longestName } from '@tillback/rules/validation/text';
import { cutAt } from '../reading/cell-text.ts';
import type { Notation } from './notation.ts';
import type { Interpretation, InterpretationContext, RefusedRow } from './preset.ts';
import { isRefused, quantityOf, refused, timeOf, unitPriceMinorOf } from './row-fields.ts';

export const longestReference = 64;

/** What a row of sales says, whichever columns it stood in. What a file does not have is empty. */
export interface SalesCells {
  readonly invoice: string;
  /** in upper case */
  readonly sku: string;
  readonly description: string;
  readonly customerReference: string;
  readonly customerName: string;
  readonly country: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly time: string;
  readonly isReturn: boolean;
  readonly isCharge: boolean;
}

/** What a row means, its numbers and times read by the file's notation, or why it means nothing. */
export function interpretCells(cells: SalesCells, notation: Notation, context: InterpretationContext): Interpretation {
  const wrongText = missingText(cells) ?? overlongText(cells);
  if (wrongText) return wrongText;

  const { invoice, sku, isReturn, isCharge } = cells;
  const quantity = quantityOf(cells.quantity, notation, isReturn);
  if (isRefused(quantity)) return quantity;
  const unitPriceMinor = unitPriceMinorOf(cells.unitPrice, notation, context.currency);
  if (isRefused(unitPriceMinor)) return unitPriceMinor;
  const time = timeOf(cells.time, notation, context);
  if (isRefused(time)) return time;

  const customerReference = cells.customerReference || null;
  if (isReturn) return { kind: 'return', invoice, sku, quantity, unitPriceMinor, returnedAt: time, customerReference };
  return {
    kind: 'sale',
    invoice,
    sku,
    description: nameOf(cells.description),
    quantity,
    unitPriceMinor,
    soldAt: time,
    customerReference,
    customerName: nameOf(cells.customerName),
    country: cells.country || null,
    type: typeForPrice(unitPriceMinor, isCharge),
  };
}

/** Postage, fees, vouchers: where goods have numbers, what is no article has none. */
export function beginsWithoutDigit(sku: string): boolean {
  return !/^\d/.test(sku);
}

function nameOf(text: string): string | null {
  return cutAt(text.replaceAll(/[\r\n]+/g, ' '), longestName).trimEnd() || null;
}

function missingText(cells: SalesCells): RefusedRow | null {
  if (cells.invoice === '') return refused('invoice_missing', 'The row has no invoice number.');
  if (cells.sku === '') return refused('stock_code_missing', 'The row has no stock code.');
  return null;
}

function overlongText({ invoice, sku, customerReference, country }: SalesCells): RefusedRow | null {
  const named = { 'invoice number': invoice, 'stock code': sku, 'customer ID': customerReference, country };
  const tooLong = Object.entries(named).find(([, text]) => text.length > longestReference);
  return tooLong ? refused('field_too_long', `The ${tooLong[0]} has more than ${longestReference} characters.`) : null;
}
