import { Refusal } from '@tillback/rules/errors/refusal';
import type { Notation } from '../presets/notation.ts';
import type { BytesCounter } from './bounded-bytes.ts';
import { csvFileRecords } from './csv-file-records.ts';
import { peek } from './peek.ts';
import type { ReadingLimits } from './row.ts';
import type { ChosenSheet } from './workbook/read-workbook.ts';
import { workbookFileRecords } from './workbook/workbook-file-records.ts';

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** What is expected of a file, and what is found out about it. */
export interface FileReading {
  /** columns that tell a CSV's separator; without any, the one that makes most columns counts */
  readonly expected: readonly string[];
  /** in which a workbook's typed cells are written */
  readonly notation: Notation;
  /** of a workbook the sheet that is read; null for the first that has a table */
  readonly sheet: string | null;
  readonly limits: ReadingLimits;
  readonly received: BytesCounter;
  readonly onSheet?: (sheet: ChosenSheet) => void;
}

/**
 * The records of a file, the header first: of an Excel workbook by its first bytes, whatever its name, else of a CSV.
 * @throws {Refusal} as `csvFileRecords` and `workbookFileRecords` do; `sheet_not_found` for a sheet of a CSV
 */
export async function* fileRecords(packed: AsyncIterable<Buffer>, reading: FileReading): AsyncGenerator<string[]> {
  const { expected, notation, sheet, limits, received, onSheet = () => {} } = reading;
  const { head, whole } = await peek(packed, (start) => start.length >= zipMagic.length);
  if (head.subarray(0, zipMagic.length).equals(zipMagic)) {
    yield* workbookFileRecords(whole, { notation, sheet }, onSheet);
    return;
  }
  if (sheet !== null) throw new Refusal('sheet_not_found', 'Only a workbook has sheets, and this file is none.');
  yield* csvFileRecords(whole, expected, limits, received);
}
