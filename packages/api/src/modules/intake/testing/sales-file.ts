import { Readable } from 'node:stream';
import type { Call } from '../../../pipeline/run-command.ts';
import type { TestShop } from '../../../testing/test-shop.ts';
import { type ReceivedFile, receiveImport } from '../commands/receive-import.ts';
import { runImport } from '../commands/run-import.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImport } from '../queries/get-import.ts';
import { storedIdOf } from '../queries/import-answer.ts';
import { csvRow, headerLine } from '../reading/rows-for-tests.ts';

/** A row of a file; what a test is about is given, the rest is usual. */
export interface FileRow {
  readonly invoice: string;
  readonly sku?: string;
  readonly name?: string;
  readonly quantity?: number | string;
  readonly price?: string;
  readonly at?: string;
  /** Empty: nobody known. */
  readonly customer?: string;
}

export function fileOf(rows: readonly FileRow[]): string {
  return [headerLine, ...rows.map(textOf)].join('\n');
}

function textOf({ invoice, sku, name, quantity, price, at, customer }: FileRow): string {
  return csvRow({
    InvoiceNo: invoice,
    ...(sku !== undefined && { StockCode: sku }),
    ...(name !== undefined && { Description: name }),
    ...(quantity !== undefined && { Quantity: String(quantity) }),
    ...(price !== undefined && { UnitPrice: price }),
    ...(at !== undefined && { InvoiceDate: at }),
    ...(customer !== undefined && { CustomerID: customer }),
  });
}

export const importCall: Call = {
  command: 'intake.receiveImport',
  actor: { kind: 'cli', name: 'tester' },
  requestId: null,
  ip: null,
  idempotencyKey: null,
};

type Options = Partial<Omit<ReceivedFile, 'file'>>;

type File = Readable | string | readonly FileRow[];

/** A file as it is handed in; what a test is about is given. */
export function receivedFile(file: File, options: Options = {}): ReceivedFile {
  return {
    kind: 'sales',
    preset: 'online-retail',
    dryRun: false,
    fileName: 'sales.csv',
    maxBytes: null,
    ...options,
    file: streamOf(file),
  };
}

/** Stores a file. Gives the stored id of its import, which waits to be booked. */
export async function receiveFile(shop: TestShop, file: File, options: Options = {}): Promise<string> {
  return storedIdOf(await receiveImport(shop.runtime, importCall, receivedFile(file, options)));
}

/** Stores a file and books it. Gives its import at the end. */
export async function importFile(shop: TestShop, file: File, options: Options = {}): Promise<ImportAnswer> {
  const importId = await receiveFile(shop, file, options);
  await runImport(shop.runtime, importId);
  return readImport(shop, importId);
}

export function readImport(shop: TestShop, importId: string): Promise<ImportAnswer> {
  return shop.read(getImport, { id: importId });
}

function streamOf(file: File): Readable {
  if (file instanceof Readable) {
    return file;
  }
  return Readable.from([Buffer.from(typeof file === 'string' ? file : fileOf(file))]);
}
