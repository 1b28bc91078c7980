import type { Readable } from 'node:stream';
import { csvOf } from '@tillback/api/lists/csv';
import { xlsxOf } from '@tillback/api/lists/workbook/xlsx';
import type * as z from 'zod';

/** A way to write a whole list. */
export interface FileFormat {
  readonly extension: 'csv' | 'xlsx';
  /** As people call it. */
  readonly name: string;
  readonly contentType: string;
  of(item: z.ZodType, items: AsyncIterable<unknown>): Readable;
}

export const fileFormats: readonly FileFormat[] = [
  { extension: 'csv', name: 'CSV', contentType: 'text/csv; charset=utf-8', of: csvOf },
  {
    extension: 'xlsx',
    name: 'an Excel workbook',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    of: (item, items) => xlsxOf(item, items),
  },
];
