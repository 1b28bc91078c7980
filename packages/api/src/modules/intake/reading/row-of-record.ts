import { originalText } from '../../../wire/spreadsheet-text.ts';
import { cellText, cutAt } from './cell-text.ts';
import type { Header } from './header.ts';
import type { Row, RowProblem } from './row.ts';

const wholeNumber = /^[1-9]\d{0,8}$/;

export interface RowReading {
  readonly header: Header;
  /** The most characters of a cell that are kept. */
  readonly longestCell: number;
}

/** Brings a record into the preset's order. Surplus cells at its end are no problem while they are empty. */
export function rowOfRecord(record: readonly string[], { header, longestCell }: RowReading, rowNumber: number): Row {
  const cells = record.slice(0, header.columnCount).map(cellText);
  const textAt = (position: number) => cells[position] ?? '';
  const tooLong = cells.some((cell) => cell.length > longestCell);
  return {
    rowNumber,
    fields: header.positions.map((position) =>
      cutAt(header.isOwn ? originalText(textAt(position)) : textAt(position), longestCell),
    ),
    problem: columnProblem(record, header.columnCount) ?? (tooLong ? 'field_too_long' : null),
    givenPlace: header.placePosition === null ? null : placeOf(textAt(header.placePosition)),
  };
}

function columnProblem(record: readonly string[], columnCount: number): RowProblem | null {
  if (record.length < columnCount) return 'too_few_columns';
  return record.slice(columnCount).some((cell) => cell.trim() !== '') ? 'too_many_columns' : null;
}

function placeOf(cell: string): number | null {
  return wholeNumber.test(cell) ? Number(cell) : null;
}
