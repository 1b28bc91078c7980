import { Refusal } from '@tillback/rules/errors/refusal';
import type { BytesCounter } from './bounded-bytes.ts';
import { csvRecords } from './csv-records.ts';
import { peek } from './peek.ts';
import type { ReadingLimits } from './row.ts';
import { type Separator, separatorOf } from './separator.ts';
import { textBytes } from './text-bytes.ts';
import { unpackedBytes } from './unpacked-bytes.ts';
import { maxRecordBytes, utf8Lines } from './utf8-lines.ts';

/**
 * The records of a CSV, or of one packed with gzip, the header first. It may be UTF-8 or Latin-1 (Windows-1252), separated by
 * commas, semicolons or tabs.
 * @param expected columns that tell the separator; without any, the one that makes most columns counts
 * @throws {Refusal} `archive_too_large`, `file_empty` or `file_not_csv`
 */
export async function* csvFileRecords(
  packed: AsyncIterable<Buffer>,
  expected: readonly string[],
  limits: ReadingLimits,
  received: BytesCounter,
): AsyncGenerator<string[]> {
  const lines = utf8Lines(textBytes(unpackedBytes(packed, limits, received)));
  const { head, whole } = await peek(lines, holdsHeader);
  yield* csvRecords(whole, requiredSeparator(head, expected));
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

function requiredSeparator(head: Buffer, expected: readonly string[]): Separator {
  const headerLine = firstLineOf(head);
  if (headerLine === undefined) throw new Refusal('file_empty', 'The file is empty.');

  const separator = separatorOf(headerLine, expected);
  if (separator) return separator;
  const columns = expected.length === 0 ? 'the names of its columns' : expected.join(',');
  throw new Refusal('file_not_csv', `The file does not begin like a CSV. Its first line should be: ${columns}`);
}
