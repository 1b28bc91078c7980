/** Makes the demo shop's sample: `node make-sample.ts <the whole online-retail file>`. See README.md. */
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { stringify } from 'csv-stringify';
import { onlineRetail } from '../presets/online-retail.ts';
import type { ReturnRow } from '../presets/preset.ts';
import { readRows } from '../reading/read-rows.ts';

const firstDay = '2011-03-01';
const fewestOrders = 3;
const mostLinesPerDocument = 8;
// Of what is dirty or anonymous, one in so many: enough to show how it is refused.
const oneAnonymousIn = 8;
const oneUnmatchedReturnIn = 12;

interface Document {
  readonly invoice: string;
  readonly customer: string;
  readonly isReturn: boolean;
  readonly rows: string[][];
}

const context = { zone: 'Europe/London', now: new Date(), currency: 'GBP' };

const recent = await documentsSince(firstDay, process.argv[2] ?? '');
const chosen = withMatchedReturns(recent.filter(isOfRegularCustomer(recent)));
const all = [...chosen, ...everyNth(recent.filter(isSmallAndAnonymous), oneAnonymousIn)];
await writeSample(all);

/** Whole invoices; their order is the file's. */
async function documentsSince(day: string, path: string): Promise<Document[]> {
  const byInvoice = new Map<string, Document>();
  for await (const { rows } of readRows(createReadStream(path), onlineRetail, {
    maxBytes: null,
    maxUnpackedBytes: null,
  })) {
    for (const { fields } of rows) {
      if (cellOf(fields, 'InvoiceDate') < day) continue;
      const { invoice, isReturn } = onlineRetail.documentOf(fields);
      const document = byInvoice.get(invoice) ?? {
        invoice,
        customer: cellOf(fields, 'CustomerID'),
        isReturn,
        rows: [],
      };
      document.rows.push(fields);
      byInvoice.set(invoice, document);
    }
  }
  return [...byInvoice.values()];
}

function isOfRegularCustomer(documents: readonly Document[]): (document: Document) => boolean {
  const regulars = new Set<string>();
  for (const [customer, own] of Map.groupBy(documents, (document) => document.customer)) {
    const orders = own.filter((document) => !document.isReturn).length;
    const lines = own.reduce((sum, document) => sum + document.rows.length, 0);
    if (orders >= fewestOrders && lines <= mostLinesPerDocument * own.length) regulars.add(customer);
  }
  return (document) => document.customer !== '' && regulars.has(document.customer);
}

function isSmallAndAnonymous(document: Document): boolean {
  return document.customer === '' && document.rows.length <= mostLinesPerDocument;
}

/** Returns whose every line finds what was sold before, and a few of those that don't. */
function withMatchedReturns(candidates: readonly Document[]): Document[] {
  const sold = new Map<string, number>();
  const kept: Document[] = [];
  const unmatched: Document[] = [];
  for (const document of candidates) {
    if (document.isReturn && !takesBack(document, sold)) unmatched.push(document);
    else kept.push(document);
    if (!document.isReturn) recordSales(document, sold);
  }
  return [...kept, ...everyNth(unmatched, oneUnmatchedReturnIn)];
}

function recordSales(document: Document, sold: Map<string, number>): void {
  for (const row of document.rows) {
    const sale = onlineRetail.interpret(row, context);
    if (sale.kind !== 'sale') continue;
    const key = keyOf(sale);
    sold.set(key, (sold.get(key) ?? 0) + sale.quantity);
  }
}

function takesBack(document: Document, sold: Map<string, number>): boolean {
  const lines = document.rows.map((row) => onlineRetail.interpret(row, context));
  const returned = lines.filter((line): line is ReturnRow => line.kind === 'return');
  const finds = (line: ReturnRow) => (sold.get(keyOf(line)) ?? 0) >= line.quantity;
  if (returned.length < lines.length || !returned.every(finds)) return false;
  for (const line of returned) sold.set(keyOf(line), (sold.get(keyOf(line)) ?? 0) - line.quantity);
  return true;
}

function keyOf(line: Pick<ReturnRow, 'customerReference' | 'sku' | 'unitPriceMinor'>): string {
  return `${line.customerReference} ${line.sku} ${line.unitPriceMinor}`;
}

function everyNth<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_, index) => index % step === 0);
}

async function writeSample(documents: readonly Document[]): Promise<void> {
  const inOrder = documents.toSorted((one, other) => timeOf(one).localeCompare(timeOf(other)));
  const rows = inOrder.flatMap((document) => document.rows.map(withOwnReferences));
  const target = createWriteStream(new URL('./online-retail-sample.csv.gz', import.meta.url));
  const csv = stringify({ header: true, columns: [...onlineRetail.columns] });
  await pipeline(Readable.from(rows), csv, createGzip({ level: 9 }), target);
  process.stdout.write(`${rows.length} lines of ${documents.length} invoices and returns\n`);
}

function timeOf(document: Document): string {
  return cellOf(document.rows[0] ?? [], 'InvoiceDate');
}

function cellOf(row: readonly string[], column: string): string {
  return row[onlineRetail.columns.indexOf(column)] ?? '';
}

/** 536365 becomes D536365, C536379 CD536379, and customer 17850 D17850. */
function withOwnReferences(row: readonly string[]): string[] {
  const customer = cellOf(row, 'CustomerID');
  return row
    .with(onlineRetail.columns.indexOf('InvoiceNo'), cellOf(row, 'InvoiceNo').replace(/^C?/, '$&D'))
    .with(onlineRetail.columns.indexOf('CustomerID'), customer && `D${customer}`);
}
