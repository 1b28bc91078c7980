import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import type * as z from 'zod';
import { harmlessText } from '../wire/spreadsheet-text.ts';
import { type FileColumn, fileColumnsOf } from './file-columns.ts';

/**
 * The items of a list as a CSV (UTF-8 with a byte order mark, for spreadsheets), with the columns of `fileColumnsOf`. Cells
 * that look like formulas are made harmless. An error of `items` destroys the stream with it.
 */
export function csvOf(schema: z.ZodType, items: AsyncIterable<unknown>): Readable {
  const columns = fileColumnsOf(schema);
  const csv = stringify({ header: true, columns: columns.map(({ name }) => name), bom: true });
  // Either side's error destroys the other; the reader of the stream hears of it there.
  pipeline(Readable.from(cellsOf(items, columns)), csv, () => {});
  return csv;
}

async function* cellsOf(items: AsyncIterable<unknown>, columns: readonly FileColumn[]): AsyncGenerator<string[]> {
  for await (const item of items) {
    yield columns.map((column) => cellOf(column.valueIn(item)));
  }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) {
    return '';
  }
  return harmlessText(typeof value === 'string' ? value : JSON.stringify(value));
}
