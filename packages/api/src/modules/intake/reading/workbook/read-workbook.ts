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

/** The sheet that is read: the first that has rows. */
export interface ChosenSheet {
  readonly name: string;
  readonly sheetCount: number;
}

/**
 * The records of a workbook's first sheet that has any: the header first, all of one length. Lines above the header with one
 * cell, a title say, are left out.
 * @throws {Refusal} `file_not_workbook`, `file_empty`, or `workbook_too_large`
 */
export async function* workbookRecords(
  bytes: Buffer,
  notation: CellNotation,
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
  for (const sheet of sheets) {
    let isEmpty = true;
    for await (const record of tableOf(rowsOf(sheet))) {
      if (isEmpty) onSheet({ name: sheet.name, sheetCount: sheets.length });
      isEmpty = false;
      yield record;
    }
    if (!isEmpty) return;
  }
  throw new Refusal('file_empty', 'No sheet of the workbook has a table with a header.');
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
