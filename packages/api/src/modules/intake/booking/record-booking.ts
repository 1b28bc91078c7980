import type { RecordField } from '@tillback/rules/intake/record-mapping';
import type * as z from 'zod';
import type { Unit } from '../../../pipeline/unit.ts';
import type { RecordCells } from '../presets/mapped-records.ts';
import type { Notation } from '../presets/notation.ts';
import type { ImportState } from './import-state.ts';
import type { RowVerdict } from './row-verdict.ts';
import type { StagedRow } from './staged-rows.ts';

export interface ReadRecord {
  readonly row: StagedRow;
  readonly cells: RecordCells;
}

/** Gives the rows of one kind their effect and their verdicts. */
export type RecordBooking = (
  unit: Unit,
  state: ImportState,
  notation: Notation,
  records: readonly ReadRecord[],
) => Promise<RowVerdict[]>;

/** A cell that is not what its field takes. */
export class WrongCell extends Error {
  constructor(field: RecordField, message: string) {
    super(`${field}: ${message}`);
  }
}

/** What a row says, or which cell of it is wrong. */
export function readOrWrong<Read>(read: () => Read): Read | WrongCell {
  try {
    return read();
  } catch (error) {
    if (error instanceof WrongCell) {
      return error;
    }
    throw error;
  }
}

/**
 * What a cell says, checked as the form of the same thing checks it; undefined where it is empty.
 * @throws {WrongCell}
 */
export function valueOf<Schema extends z.ZodType>(
  cells: RecordCells,
  field: RecordField,
  schema: Schema,
  read: (cell: string) => unknown = (cell) => cell,
): z.output<Schema> | undefined {
  const cell = cells[field];
  if (cell === undefined) {
    return undefined;
  }
  const parsed = schema.safeParse(read(cell));
  if (!parsed.success) {
    throw new WrongCell(field, parsed.error.issues[0]?.message ?? 'This is not what is expected here.');
  }
  return parsed.data;
}
