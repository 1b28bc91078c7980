import {
  mappedRecordFields,
  type RecordField,
  type RecordKind,
  type RecordMapping,
} from '@tillback/rules/intake/record-mapping';
import { cutAt, longestCellOfRecords } from '../reading/cell-text.ts';
import { mappedName } from './mapped-sales.ts';
import { type Notation, notationOf } from './notation.ts';
import type { RowLayout } from './preset.ts';

const longestKey = 64;

export type RecordCells = Readonly<Partial<Record<RecordField, string>>>;

export interface RecordLayout extends RowLayout {
  readonly kind: RecordKind;
  readonly notation: Notation;
  /** The cells that are not empty: an empty one leaves a field as it is. */
  cellsOf(row: readonly string[]): RecordCells;
}

/** Reads the files of which somebody said which products or customers their columns hold. */
export function mappedRecords(kind: RecordKind, mapping: RecordMapping): RecordLayout {
  const fields = mappedRecordFields(kind, mapping);
  return {
    name: mappedName,
    kind,
    columns: fields.map((field) => mapping.columns[field] ?? ''),
    longestCell: longestCellOfRecords,
    notation: notationOf('ymd', mapping.decimalSeparator),
    documentOf: ([key = '']) => ({ invoice: cutAt(key, longestKey), isReturn: false }),
    cellsOf: (row) => {
      const cells = fields.map((field, index) => [field, row[index] ?? ''] as const);
      return Object.fromEntries(cells.filter(([, cell]) => cell !== ''));
    },
  };
}
