import type { RecordField } from '@tillback/rules/intake/record-mapping';
import type * as z from 'zod';
import type { Unit } from '../../../pipeline/unit.ts';
import type { RowParameters } from '../entities/import-row.ts';
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

/** A cell that is not what its field takes, and the rule that it breaks. */
export class WrongCell extends Error {
  readonly parameters: RowParameters;

  constructor(field: RecordField, message: string, parameters: Omit<RowParameters, 'field'>) {
    super(`${field}: ${message}`);
    this.parameters = { field, ...parameters };
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
    const [issue] = parsed.error.issues;
    throw new WrongCell(field, issue?.message ?? 'This is not what is expected here.', brokenRule(issue));
  }
  return parsed.data;
}

/** A text that is missing or too long is said as such; of anything else, the field says what it takes. */
function brokenRule(issue: z.core.$ZodIssue | undefined): Omit<RowParameters, 'field'> {
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return { rule: 'too-long', most: Number(issue.maximum) };
  }
  return { rule: issue?.code === 'too_small' && issue.origin === 'string' ? 'missing' : 'not-as-expected' };
}
