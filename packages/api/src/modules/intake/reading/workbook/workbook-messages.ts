import type { ErrorCode } from '@tillback/rules/errors/error-codes';
import type { ChosenSheet, WorkbookReading } from './read-workbook.ts';

/** What the reading thread is given. */
export interface WorkbookJob extends WorkbookReading {
  readonly bytes: Uint8Array;
}

/** What it says. After records it waits for an answer, whatever it is. */
export type WorkbookMessage =
  | { readonly kind: 'sheet'; readonly sheet: ChosenSheet }
  | { readonly kind: 'records'; readonly records: string[][] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: string }
  | { readonly kind: 'end' };
