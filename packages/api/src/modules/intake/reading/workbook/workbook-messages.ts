import type { ErrorCode } from '@tillback/rules/errors/error-codes';
import type { CellNotation } from './cell-values.ts';
import type { ChosenSheet } from './read-workbook.ts';

/** What the reading thread is given. */
export interface WorkbookJob {
  readonly bytes: Uint8Array;
  readonly notation: CellNotation;
}

/** What it says. After records it waits for an answer, whatever it is. */
export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly sheet: ChosenSheet }
  | { readonly kind: 'records'; readonly records: string[][] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: string }
  | { readonly kind: 'end' };
