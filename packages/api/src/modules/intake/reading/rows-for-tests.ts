import { Readable } from 'node:stream';
import { onlineRetail } from '../presets/online-retail.ts';
import { readRows } from './read-rows.ts';
import type { ReadingLimits, Row, RowChunk } from './row.ts';

export const headerLine = onlineRetail.columns.join(',');

/** One complete row; what a test is about is given by column. */
export function csvRow(changes: Partial<Record<string, string>> = {}): string {
  const usual: Record<string, string> = {
    InvoiceNo: '536365',
    StockCode: '85123A',
    Description: 'LANTERN',
    Quantity: '6',
    InvoiceDate: '2010-12-01 08:26:00',
    UnitPrice: '2.55',
    CustomerID: '17850',
    Country: 'United Kingdom',
  };
  return onlineRetail.columns.map((column) => changes[column] ?? usual[column]).join(',');
}

/** Reads a whole file, handed in in blocks of `blockSize` bytes, so that every boundary can fall anywhere. */
export async function rowsOf(
  file: string | Buffer,
  limits: Partial<ReadingLimits> = {},
  blockSize = 65_536,
): Promise<Row[]> {
  const rows: Row[] = [];
  const source = Readable.from(blocksOf(Buffer.from(file), blockSize));
  for await (const chunk of readRows(source, onlineRetail, { maxBytes: null, maxUnpackedBytes: null, ...limits })) {
    rows.push(...chunk.rows);
  }
  return rows;
}

export async function chunksOf(reading: AsyncIterable<RowChunk>): Promise<RowChunk[]> {
  const chunks: RowChunk[] = [];
  for await (const chunk of reading) chunks.push(chunk);
  return chunks;
}

function* blocksOf(bytes: Buffer, size: number): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
