import type { Unit } from '../../../pipeline/unit.ts';
import type { Interpretation, ReturnRow, SaleRow } from '../presets/preset.ts';
import { layoutOf } from '../presets/registry.ts';
import type { ImportState } from './import-state.ts';
import { problemInWords, type RowVerdict, refused } from './row-verdict.ts';
import type { StagedRow } from './staged-rows.ts';

export interface Interpreted<Kind extends SaleRow | ReturnRow> {
  readonly row: StagedRow;
  readonly meaning: Kind;
}

export interface Interpretations<Kind extends SaleRow | ReturnRow> {
  readonly understood: readonly Interpreted<Kind>[];
  readonly refusals: readonly RowVerdict[];
}

/** What the rows of sales mean by the import's layout, and the verdicts on those that mean nothing. */
export function interpretSales(unit: Unit, state: ImportState, rows: readonly StagedRow[]): Interpretations<SaleRow> {
  return interpret(unit, state, rows, (meaning) => (meaning.kind === 'sale' ? meaning : null));
}

export function interpretReturns(
  unit: Unit,
  state: ImportState,
  rows: readonly StagedRow[],
): Interpretations<ReturnRow> {
  return interpret(unit, state, rows, (meaning) => (meaning.kind === 'return' ? meaning : null));
}

function interpret<Kind extends SaleRow | ReturnRow>(
  unit: Unit,
  state: ImportState,
  rows: readonly StagedRow[],
  expected: (meaning: Interpretation) => Kind | null,
): Interpretations<Kind> {
  const layout = layoutOf(state);
  const context = { zone: unit.store.timeZone, now: unit.now, currency: unit.store.currency };
  const understood: Interpreted<Kind>[] = [];
  const refusals: RowVerdict[] = [];
  for (const row of rows) {
    if (row.problem) {
      refusals.push(refused(row, row.problem, problemInWords[row.problem]));
      continue;
    }
    const interpretation = layout.interpret(row.raw, context);
    const meaning = expected(interpretation);
    if (meaning) {
      understood.push({ row, meaning });
    } else if (interpretation.kind === 'refused') {
      refusals.push(refused(row, interpretation.reason, interpretation.detail));
    }
  }
  return { understood, refusals };
}
