import { originalText } from '../../../wire/spreadsheet-text.ts';
import { cellText, cutAt, longestCell } from './cell-text.ts';
import type { Header } from './header.ts';
import type { Row, RowProblem } from './row.ts';

const wholeNumber = /^[1-9]\d{0,8}$/;

/** Brings a record into the preset's order. Surplus cells at its end are no problem while they are empty. */
export function rowOfRecord(record: readonly string[], header: Header, rowNumber: number): Row {
  const cells = record.slice(0, header.columnCount).map(cellText);
  const tooLong = cells.some((cell) => cell.length > longestCell);
  return {
    rowNumber,
    fields: header.positions.map((position) => fieldText(cells[position] ?? '', header)),
    problem: columnProblem(record, header.columnCount) ?? (tooLong ? 'field_too_long' : null),
    givenPlace: header.placePosition === null ? null : placeOf(cells[header.placePosition] ?? ''),
  };
}

function fieldText(cell: string, header: Header): string {
  return cutAt(header.isOwn ? originalText(cell) : cell, longestCell);
}

function columnProblem(record: readonly string[], columnCount: number): RowProblem | null {
  if (record.length < columnCount) return 'too_few_columns';
  return record.slice(columnCount).some((cell) => cell.trim() !== '') ? 'too_many_columns' : null;
}

function placeOf(cell: string): number | null {
  return wholeNumber.test(cell) ? Number(cell) : null;
}
