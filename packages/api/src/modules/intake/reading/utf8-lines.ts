import { isUtf8 } from 'node:buffer';
import { Refusal } from '@tillback/rules/errors/refusal';

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The most one line, or one quoted field that spans lines, may take: what a stray quote can hold in memory. */
export const maxRecordBytes = 64 * 1024;

const windows1252 = new TextDecoder('windows-1252');

/**
 * Gives blocks of whole lines in UTF-8. A line that is not UTF-8 is read as Windows-1252 (which Latin-1 text is, too):
 * decided line by line, so that a first foreign letter far down is read right without looking ahead.
 * @throws {Refusal} `file_not_csv` when a line is too long to be one
 */
export async function* utf8Lines(blocks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const block of blocks) {
    const pending = rest.length === 0 ? block : Buffer.concat([rest, block]);
    const end = endOfLastLine(pending);
    if (end > 0) yield inUtf8(pending.subarray(0, end));
    rest = pending.subarray(end);
    if (rest.length > maxRecordBytes) throw new Refusal('file_not_csv', 'A line of the file is too long for a CSV.');
  }
  if (rest.length > 0) yield inUtf8(rest);
}

/** A carriage return at the very end may be the first half of a CRLF, so it does not count yet. */
function endOfLastLine(bytes: Buffer): number {
  const lastLineFeed = bytes.lastIndexOf(lineFeed);
  if (lastLineFeed >= 0) return lastLineFeed + 1;
  return bytes.subarray(0, -1).lastIndexOf(carriageReturn) + 1;
}

function inUtf8(lines: Buffer): Buffer {
  return isUtf8(lines) ? lines : Buffer.concat(linesOf(lines).map(lineInUtf8));
}

function lineInUtf8(line: Buffer): Buffer {
  return isUtf8(line) ? line : Buffer.from(windows1252.decode(line));
}

function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let start = 0;
  for (let position = 0; position < bytes.length; position += 1) {
    if (bytes[position] !== lineFeed && bytes[position] !== carriageReturn) continue;
    lines.push(bytes.subarray(start, position + 1));
    start = position + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}
