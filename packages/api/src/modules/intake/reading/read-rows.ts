import type { Readable } from 'node:stream';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { RowLayout } from '../presets/preset.ts';
import { boundedBytes } from './bounded-bytes.ts';
import { fileRecords } from './file-records.ts';
import { type Header, headerOf } from './header.ts';
import type { ReadingLimits, Row, RowChunk } from './row.ts';
import { rowOfRecord } from './row-of-record.ts';

const rowsPerChunk = 1000;

/**
 * Reads a CSV, or one packed with gzip, as a stream: however long it is, only a chunk of it is in memory. Or an Excel workbook,
 * which is bounded. Columns may stand in any order. The source is closed at the end, after an error, and when the caller stops
 * early.
 * @param sheet of a workbook, by its name; null for the first that has a table
 * @throws {Refusal} `file_too_large`, `archive_too_large`, `file_empty`, `file_not_csv`, `file_not_workbook`, `sheet_not_found`
 * or `header_mismatch`; some of these only show after rows were given
 */
export async function* readRows(
  source: Readable,
  preset: RowLayout,
  limits: ReadingLimits,
  sheet: string | null = null,
): AsyncGenerator<RowChunk> {
  const received = { bytes: 0 };
  try {
    const packed = boundedBytes(source, limits.maxBytes, received);
    const { columns: expected, notation } = preset;
    const records = fileRecords(packed, { expected, notation, sheet, limits, received });
    for await (const rows of rowChunks(records, preset)) yield { rows, bytesRead: received.bytes };
  } finally {
    source.destroy();
  }
}

async function* rowChunks(records: AsyncIterable<string[]>, preset: RowLayout): AsyncGenerator<Row[]> {
  let header: Header | null = null;
  let rowNumber = 0;
  let chunk: Row[] = [];

  for await (const record of records) {
    if (!header) {
      header = headerOf(record, preset.columns);
      continue;
    }
    rowNumber += 1;
    chunk.push(rowOfRecord(record, { header, longestCell: preset.longestCell }, rowNumber));
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }

  if (rowNumber === 0) throw new Refusal('file_empty', 'The file has a header, but no rows.');
  if (chunk.length > 0) yield chunk;
}
