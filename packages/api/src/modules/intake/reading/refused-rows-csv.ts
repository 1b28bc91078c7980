import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { harmlessText } from '../../../wire/spreadsheet-text.ts';
import { ownColumns } from './own-columns.ts';

export interface RefusedRowLine {
  /** one for each column of the preset */
  readonly fields: readonly string[];
  /** the row's place in its invoice, by which it is known when the corrected file is sent */
  readonly place: number | null;
  readonly reason: string;
  readonly explanation: string;
}

/**
 * Refused rows as a CSV (UTF-8 with a byte order mark, for spreadsheets) that can be corrected and imported again:
 * the preset's columns, then the place, the reason and its explanation. Cells that look like formulas are made
 * harmless; `readRows` takes that back. An error of `rows` destroys the stream with it.
 */
export function refusedRowsCsv(rows: AsyncIterable<RefusedRowLine>, columns: readonly string[]): Readable {
  const { place, reason, explanation } = ownColumns;
  const csv = stringify({ header: true, columns: [...columns, place, reason, explanation], bom: true });
  // Either side's error destroys the other; the reader of the stream hears of it there.
  pipeline(Readable.from(cellsOf(rows)), csv, () => {});
  return csv;
}

async function* cellsOf(rows: AsyncIterable<RefusedRowLine>): AsyncGenerator<string[]> {
  for await (const { fields, place, reason, explanation } of rows) {
    yield [...fields, place === null ? '' : String(place), reason, explanation].map(harmlessText);
  }
}
