import type { Readable } from 'node:stream';
import { Refusal } from '@tillback/rules/errors/refusal';
import { exactNotation } from '../presets/notation.ts';
import { boundedBytes } from './bounded-bytes.ts';
import { cellText, cutAt, longestCell } from './cell-text.ts';
import { fileRecords } from './file-records.ts';
import type { ReadingLimits } from './row.ts';
import type { ChosenSheet } from './workbook/read-workbook.ts';

/** What a file shows of itself before it is read. */
export interface FileHead {
  readonly columns: readonly string[];
  /** the first rows, each with a cell for every column */
  readonly rows: readonly (readonly string[])[];
  /** of a workbook; null for a CSV */
  readonly sheet: ChosenSheet | null;
}

/**
 * Reads the columns of a file and its first rows; the rest of it need not be there, unless it is a workbook.
 * @throws {Refusal} as `readRows` does, but for what only shows further down
 */
export async function readHead(
  source: Readable,
  mostRows: number,
  limits: ReadingLimits,
  wantedSheet: string | null = null,
): Promise<FileHead> {
  const received = { bytes: 0 };
  const records: string[][] = [];
  let sheet: FileHead['sheet'] = null;
  try {
    const packed = boundedBytes(source, limits.maxBytes, received);
    const onSheet = (chosen: ChosenSheet) => {
      sheet = chosen;
    };
    const reading = { expected: [], notation: exactNotation, sheet: wantedSheet, limits, received, onSheet };
    for await (const record of fileRecords(packed, reading)) {
      records.push(record.map((cell) => cutAt(cellText(cell), longestCell)));
      if (records.length > mostRows) break;
    }
  } catch (error) {
    // What was cut off in the middle of a row, or of what is packed, does not end well.
    if (records.length < 2) throw error;
  } finally {
    source.destroy();
  }
  const [columns, ...rows] = records;
  if (!columns || rows.length === 0) throw new Refusal('file_empty', 'The file has a header, but no rows.');
  return { columns, sheet, rows: rows.map((row) => columns.map((_, index) => row[index] ?? '')) };
}
