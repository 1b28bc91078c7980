import type { ProductType } from '@tillback/rules/cashback/product-type';
import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import type { Currency } from '@tillback/rules/money/currency';
import type { Notation } from './notation.ts';

/** Why a row is refused by what stands in it alone; reasons that need other rows are found when it is booked. */
export const refusalReasons = [
  'quantity_not_whole',
  'quantity_not_positive',
  'quantity_not_negative',
  'price_not_a_number',
  'price_not_positive',
  'price_too_precise',
  'stock_code_missing',
  'invoice_missing',
  'date_invalid',
  'date_in_future',
  'field_too_long',
] as const;

export type RefusalReason = (typeof refusalReasons)[number];

export interface InterpretationContext {
  /** the store's IANA time zone, in which the file's times are read */
  readonly zone: string;
  readonly now: Date;
  readonly currency: Currency;
}

export interface SaleRow {
  readonly kind: 'sale';
  readonly invoice: string;
  readonly sku: string;
  readonly description: string | null;
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  readonly soldAt: Date;
  readonly customerReference: string | null;
  /** null where the file does not say */
  readonly customerName: string | null;
  readonly country: string | null;
  readonly type: ProductType;
}

export interface ReturnRow {
  readonly kind: 'return';
  readonly invoice: string;
  readonly sku: string;
  /** how many came back, positive */
  readonly quantity: number;
  readonly unitPriceMinor: bigint;
  readonly returnedAt: Date;
  readonly customerReference: string | null;
}

export interface RefusedRow {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** a sentence for the person who sent the file, at most 300 characters */
  readonly detail: string;
}

export type Interpretation = SaleRow | ReturnRow | RefusedRow;

/** How the rows of a file are read, whatever they hold. */
export interface RowLayout {
  readonly name: string;
  readonly kind: ImportKind;
  readonly columns: readonly string[];
  /** The most characters of a cell that are kept; a row with a longer one is refused. */
  readonly longestCell: number;
  /** How the cells of a workbook, which have no notation of their own, are written. */
  readonly notation: Notation;
  /** The invoice a row belongs to, cut at 64 characters, and whether that is a return; of rows that are refused, too. */
  documentOf(fields: readonly string[]): { readonly invoice: string; readonly isReturn: boolean };
}

/** How the files of one source are read: which columns they have, and what a row of them means. */
export interface Preset extends RowLayout {
  readonly kind: 'sales';
  /** @param fields one for each column, trimmed, of a row without a problem */
  interpret(fields: readonly string[], context: InterpretationContext): Interpretation;
}
