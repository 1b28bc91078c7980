import { PassThrough, pipeline, Readable } from 'node:stream';
import type * as z from 'zod';
import { type FileColumn, fileColumnsOf } from '../file-columns.ts';
import { cellXml, textXml } from './cell-xml.ts';
import { contentTypes, packageRelations, sheetFrame, sheetPart, styles, workbook, workbookRelations } from './parts.ts';
import { type ZipFile, zipOf } from './zip.ts';

/** With the head a little less than a sheet can have. */
const rowsOfSheet = 1_000_000;
const rowsAtOnce = 100;

/**
 * The items of a list as an Excel workbook, written as they come: the columns of `fileColumnsOf`, numbers as numbers, and
 * cells that look like formulas made harmless. What is too long for a sheet goes on in the next. An error of `items`
 * destroys the stream with it.
 */
export function xlsxOf(schema: z.ZodType, items: AsyncIterable<unknown>, rowsPerSheet = rowsOfSheet): Readable {
  const columns = fileColumnsOf(schema);
  const rows = new Rows(items, columns);
  const file = new PassThrough();
  // Otherwise it would be noticed only when as much is packed as is handed on at once.
  file.once('close', () => rows.stop());
  // Either side's error destroys the other; the reader of the file hears of it there.
  pipeline(Readable.from(zipOf(partsOf(columns, rows, rowsPerSheet))), file, () => {});
  return file;
}

async function* partsOf(columns: readonly FileColumn[], rows: Rows, rowsPerSheet: number): AsyncGenerator<ZipFile> {
  let sheets = 0;
  try {
    do {
      sheets += 1;
      yield { name: sheetPart(sheets), content: sheetXml(columns, rows, rowsPerSheet) };
    } while (!rows.isAtEnd);
  } finally {
    await rows.close();
  }
  const rest = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': packageRelations,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets),
    'xl/styles.xml': styles,
  };
  for (const [name, xml] of Object.entries(rest)) {
    yield { name, content: Readable.from([xml]) };
  }
}

async function* sheetXml(columns: readonly FileColumn[], rows: Rows, most: number): AsyncGenerator<string> {
  yield `${sheetFrame.begin}<row>${columns.map(({ name }) => textXml(name)).join('')}</row>`;
  for (let left = most; left > 0 && !rows.isAtEnd; left -= rowsAtOnce) {
    yield await rows.next(Math.min(rowsAtOnce, left));
  }
  yield sheetFrame.end;
}

/** The items as rows, some at a time; it knows one item ahead whether there is another. */
class Rows {
  readonly #items: AsyncIterator<unknown>;
  readonly #columns: readonly FileColumn[];
  #ahead: IteratorResult<unknown> | null = null;
  isAtEnd = false;

  constructor(items: AsyncIterable<unknown>, columns: readonly FileColumn[]) {
    this.#items = items[Symbol.asyncIterator]();
    this.#columns = columns;
  }

  async next(most: number): Promise<string> {
    let xml = '';
    this.#ahead ??= await this.#items.next();
    for (let count = 0; count < most && !this.isAtEnd && !this.#ahead.done; count += 1) {
      xml += this.#rowOf(this.#ahead.value);
      this.#ahead = await this.#items.next();
    }
    this.isAtEnd ||= this.#ahead.done === true;
    return xml;
  }

  stop(): void {
    this.isAtEnd = true;
  }

  async close(): Promise<void> {
    await this.#items.return?.();
  }

  #rowOf(item: unknown): string {
    return `<row>${this.#columns.map(({ holds, valueIn }) => cellXml(valueIn(item), holds)).join('')}</row>`;
  }
}
