import type { RowVerdictName } from '@tillback/rules/validation/intake';
import type { RowParameters } from '../entities/import-row.ts';
import type { RefusalReason } from '../presets/preset.ts';
import type { RowProblem } from '../reading/row.ts';
import type { ImportState } from './import-state.ts';

/** Reasons that are found only beside other rows. */
export const bookingReasons = [
  'customer_differs_in_invoice',
  'order_too_large',
  'return_without_customer',
  'return_without_sale',
  'return_found_in_part',
  'changed_since_import',
  'field_invalid',
  'name_missing',
  'price_missing',
  'product_archived',
  'key_missing',
  'customer_ambiguous',
  'reference_taken',
] as const;

export type RowReason = RowProblem | RefusalReason | (typeof bookingReasons)[number];

export interface RowVerdict {
  readonly rowNumber: number;
  /** The row's place among the rows of its document; with source and document it says which row this is. */
  readonly place: number;
  readonly verdict: Exclude<RowVerdictName, 'pending'>;
  readonly reason: RowReason | null;
  /** A sentence for the person who sent the file. */
  readonly detail: string | null;
  /** What the detail speaks of, for whoever says it in another language. */
  readonly parameters: RowParameters | null;
  /** Whether this is the row of its identity that counts from now on. */
  readonly decides: boolean;
  /** The order line that a sale's row became. */
  readonly orderLineId: string | null;
}

const withoutReason = { reason: null, detail: null, parameters: null } as const;

type PlacedRow = Pick<RowVerdict, 'rowNumber' | 'place'>;

export function accepted(row: PlacedRow, orderLineId: string | null): RowVerdict {
  return { ...identityOf(row), ...withoutReason, verdict: 'accepted', decides: true, orderLineId };
}

export function refused(row: PlacedRow, reason: RowReason, detail: string): RowVerdict {
  return { ...identityOf(row), verdict: 'refused', reason, detail, parameters: null, decides: true, orderLineId: null };
}

export function partlyTaken(row: PlacedRow, found: number, wanted: number): RowVerdict {
  const detail = `Of ${wanted} returned, ${found} were found in earlier sales and taken back; ${wanted - found} were not.`;
  return {
    ...identityOf(row),
    verdict: 'partial',
    reason: 'return_found_in_part',
    detail,
    parameters: { found, wanted },
    decides: true,
    orderLineId: null,
  };
}

export function unchanged(row: PlacedRow): RowVerdict {
  return { ...identityOf(row), ...withoutReason, verdict: 'unchanged', decides: false, orderLineId: null };
}

export function changedSinceImport(row: PlacedRow): RowVerdict {
  const detail =
    'This row was imported before with other values. Imported rows are corrected by refunds, not by a file.';
  return { ...refused(row, 'changed_since_import', detail), decides: false };
}

/** Of a product or a customer no row counts for good: whatever comes last, applies. */
export function acceptedRecord(row: PlacedRow): RowVerdict {
  return { ...accepted(row, null), decides: false };
}

export function refusedRecord(row: PlacedRow, reason: RowReason, detail: string): RowVerdict {
  return { ...refused(row, reason, detail.slice(0, longestDetail)), decides: false };
}

/** A row of which one cell is not what its field takes. */
export function wrongCell(row: PlacedRow, { message, parameters }: WrongCell): RowVerdict {
  return { ...refusedRecord(row, 'field_invalid', message), parameters };
}

interface WrongCell {
  readonly message: string;
  readonly parameters: RowParameters;
}

const longestDetail = 300;

export const problemInWords = {
  too_few_columns: 'The row has fewer columns than the header.',
  too_many_columns: 'The row has more columns than the header.',
  field_too_long: 'A field of the row is longer than is stored.',
} as const satisfies Partial<Record<RowReason, string>>;

/** Counts verdicts into the import's totals. */
export function tally(state: ImportState, verdicts: readonly RowVerdict[]): void {
  for (const { verdict, reason } of verdicts) {
    state.totals[verdict] += 1;
    if (reason) {
      state.totals.reasons[reason] = (state.totals.reasons[reason] ?? 0) + 1;
    }
  }
  state.rowsDone += verdicts.length;
}

function identityOf({ rowNumber, place }: PlacedRow): PlacedRow {
  return { rowNumber, place };
}
