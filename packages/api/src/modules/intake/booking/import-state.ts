import type { ImportKind, RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import type { Import, ImportStep, ImportTotals } from '../entities/import.ts';
import type { RecordSample } from '../entities/import-preview.ts';

/** An import as the batches move it on. `position` is the last row, of the current step, that is booked. */
export interface ImportState {
  readonly id: string;
  readonly kind: ImportKind;
  readonly source: string;
  /** Whatever it does is undone at its end. */
  readonly isRehearsal: boolean;
  readonly preset: string;
  /** null: the preset says how its rows are read */
  readonly mapping: SalesMapping | RecordMapping | null;
  step: ImportStep;
  position: number;
  rowsDone: number;
  totals: ImportTotals;
  checks: Import['checks'];
  finished: boolean;
  /** Of a rehearsal of products or customers: some of those that it added and changed. */
  readonly sample: RecordSample;
}

export function emptyTotals(): ImportTotals {
  return {
    accepted: 0,
    unchanged: 0,
    refused: 0,
    partial: 0,
    orders: 0,
    lines: 0,
    revenueMinor: '0',
    cashbackEarnedMinor: '0',
    cashbackTakenBackMinor: '0',
    refundedMinor: '0',
    returnLinesWhole: 0,
    returnLinesPart: 0,
    customersNew: 0,
    productsNew: 0,
    customersChanged: 0,
    productsChanged: 0,
    cashbackConfirmedMinor: '0',
    reasons: {},
  };
}

type CountName = { [Name in keyof ImportTotals]: ImportTotals[Name] extends number ? Name : never }[keyof ImportTotals];
type AmountName = {
  [Name in keyof ImportTotals]: ImportTotals[Name] extends string ? Name : never;
}[keyof ImportTotals];

export function count(state: ImportState, name: CountName, howMany: number): void {
  state.totals[name] += howMany;
}

export function countAmount(state: ImportState, name: AmountName, amountMinor: bigint): void {
  state.totals[name] = (BigInt(state.totals[name]) + amountMinor).toString();
}
