import { Refusal } from '@tillback/rules/errors/refusal';
import type { CellNotation } from './cell-values.ts';
import { readDateStyles } from './date-styles.ts';
import { readMergedColumns } from './merged-cells.ts';
import { openPackage, type PackageParts } from './package-parts.ts';
import { readSharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbook, type Sheet } from './sheets.ts';

export const mostWorkbookRows = 50_000;

const fewestColumns = 2;
const mostSheetsNamed = 10;

/** The sheet that is read, among those that people see. */
export interface ChosenSheet {
  readonly name: string;
  readonly names: string[];
}

/** What of a workbook is wanted, and how its cells are to be written. */
export interface WorkbookReading {
  readonly notation: CellNotation;
  /** a sheet by its name; null for the first that has a table */
  readonly sheet: string | null;
}

/**
 * The records of a workbook's sheet: the header first, all of one length. Lines above the header with one cell, a title
 * say, are left out.
 * @throws {Refusal} `file_not_workbook`, `sheet_not_found`, `file_empty`, or `workbook_too_large`
 */
export async function* workbookRecords(
  bytes: Buffer,
  { notation, sheet: wanted }: WorkbookReading,
  onSheet: (sheet: ChosenSheet) => void,
): AsyncGenerator<string[]> {
  const parts = await openPackage(bytes);
  if (!parts.has('xl/workbook.xml')) throw new Refusal('file_not_workbook', noWorkbook(parts));
  const { sheets, countsFrom1904 } = await readWorkbook(parts);
  const strings = await readSharedStrings(parts);
  const context = { ...notation, countsFrom1904, strings, dateStyles: await readDateStyles(parts) };

  const rowsOf = async function* (sheet: Sheet) {
    const merged = await readMergedColumns(parts.read(sheet.part));
    yield* sheetRows(parts.read(sheet.part), context, merged);
  };
  const names = sheets.map(({ name }) => name);
  for (const sheet of wanted === null ? sheets : [sheetNamed(wanted, sheets)]) {
    let isEmpty = true;
    for await (const record of tableOf(rowsOf(sheet))) {
      if (isEmpty) onSheet({ name: sheet.name, names });
      isEmpty = false;
      yield record;
    }
    if (!isEmpty) return;
  }
  const where = wanted === null ? 'No sheet of the workbook has' : `The sheet "${wanted}" does not have`;
  throw new Refusal('file_empty', `${where} a table with a header.`);
}

function sheetNamed(wanted: string, sheets: readonly Sheet[]): Sheet {
  const found = sheets.find(({ name }) => name === wanted);
  if (found) return found;
  const named = sheets.slice(0, mostSheetsNamed).map(({ name }) => name);
  const more = sheets.length > named.length ? ', …' : '';
  throw new Refusal('sheet_not_found', `The workbook has no sheet "${wanted}". It has: ${named.join(', ')}${more}.`);
}

function noWorkbook(parts: PackageParts): string {
  return parts.has('xl/workbook.bin')
    ? 'The file is a binary Excel workbook (.xlsb). Save it as .xlsx or CSV.'
    : 'The file is a ZIP archive, but no Excel workbook (.xlsx).';
}

async function* tableOf(rows: AsyncIterable<string[]>): AsyncGenerator<string[]> {
  let columnCount = 0;
  let rowNumber = 0;
  for await (const row of rows) {
    if (columnCount === 0) {
      if (row.filter((cell) => cell.trim() !== '').length < fewestColumns) continue;
      columnCount = row.length;
      yield row;
      continue;
    }
    rowNumber += 1;
    if (rowNumber > mostWorkbookRows) {
      const most = mostWorkbookRows.toLocaleString('en');
      const sentence = `The workbook has more than ${most} rows, the most that is accepted. A CSV may have any number.`;
      throw new Refusal('workbook_too_large', sentence);
    }
    yield row.concat(Array.from({ length: Math.max(0, columnCount - row.length) }, () => ''));
  }
}
