import type { Readable } from 'node:stream';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Preset } from '../presets/preset.ts';
import { boundedBytes } from './bounded-bytes.ts';
import { csvRecords } from './csv-records.ts';
import { type Header, headerOf } from './header.ts';
import { peek } from './peek.ts';
import type { ReadingLimits, Row, RowChunk } from './row.ts';
import { rowOfRecord } from './row-of-record.ts';
import { type Separator, separatorOf } from './separator.ts';
import { textBytes } from './text-bytes.ts';
import { unpackedBytes } from './unpacked-bytes.ts';
import { maxRecordBytes, utf8Lines } from './utf8-lines.ts';

const rowsPerChunk = 1000;

/**
 * Reads a CSV, or one packed with gzip, as a stream: however long it is, only a chunk of it is in memory.
 * It may be UTF-8 or Latin-1 (Windows-1252), separated by commas, semicolons or tabs, its columns in any order.
 * The source is closed at the end, after an error, and when the caller stops early.
 * @throws {Refusal} `file_too_large`, `archive_too_large`, `file_empty`, `file_not_csv` or `header_mismatch`; some of
 * these only show after rows were given
 */
export async function* readRows(source: Readable, preset: Preset, limits: ReadingLimits): AsyncGenerator<RowChunk> {
  const received = { bytes: 0 };
  try {
    const packed = boundedBytes(source, limits.maxBytes, received);
    const lines = utf8Lines(textBytes(unpackedBytes(packed, limits, received)));
    for await (const rows of rowChunks(lines, preset)) yield { rows, bytesRead: received.bytes };
  } finally {
    source.destroy();
  }
}

async function* rowChunks(lines: AsyncIterable<Buffer>, preset: Preset): AsyncGenerator<Row[]> {
  const { head, whole } = await peek(lines, holdsHeader);
  let header: Header | null = null;
  let rowNumber = 0;
  let chunk: Row[] = [];

  for await (const record of csvRecords(whole, requiredSeparator(head, preset))) {
    if (!header) {
      header = headerOf(record, preset.columns);
      continue;
    }
    rowNumber += 1;
    chunk.push(rowOfRecord(record, header, rowNumber));
    if (chunk.length < rowsPerChunk) continue;
    yield chunk;
    chunk = [];
  }

  if (rowNumber === 0) throw new Refusal('file_empty', 'The file has a header, but no rows.');
  if (chunk.length > 0) yield chunk;
}

function holdsHeader(head: Buffer): boolean {
  return head.length > maxRecordBytes || firstLineOf(head) !== undefined;
}

function firstLineOf(head: Buffer): string | undefined {
  return head
    .toString()
    .split(/[\r\n]/)
    .find((line) => line.trim() !== '');
}

function requiredSeparator(head: Buffer, preset: Preset): Separator {
  const headerLine = firstLineOf(head);
  if (headerLine === undefined) throw new Refusal('file_empty', 'The file is empty.');

  const separator = separatorOf(headerLine, preset.columns);
  if (separator) return separator;
  const columns = preset.columns.join(',');
  throw new Refusal('file_not_csv', `The file does not begin like a CSV. Its first line should be: ${columns}`);
}
