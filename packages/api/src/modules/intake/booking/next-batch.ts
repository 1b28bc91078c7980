import type { Unit } from '../../../pipeline/unit.ts';
import { confirmDueCashback, recountCashback } from '../../cashback/public.ts';
import { findStockFault } from '../../catalog/public.ts';
import { findLedgerFault } from '../../ledger/public.ts';
import { bookRecords } from './book-records.ts';
import { bookReturns } from './book-returns.ts';
import { bookSales } from './book-sales.ts';
import { countAmount, type ImportState } from './import-state.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import { type RowVerdict, tally } from './row-verdict.ts';
import { saveVerdicts } from './save-verdicts.ts';

const entriesOfABatch = 2_000;

/**
 * Does the next piece of an import's work, in the unit's transaction, and moves the state on: sales first, then returns,
 * then cashback whose holding period is over, and last the check against the ledger.
 */
export async function bookNextBatch(unit: Unit, state: ImportState): Promise<readonly RowVerdict[]> {
  if (state.kind !== 'sales' && state.step !== 'checking') {
    return bookRows(unit, state, bookRecords, 'checking');
  }
  switch (state.step) {
    case 'reading':
    case 'sales':
      return bookRows(unit, state, bookSales, 'returns');
    case 'returns':
      return bookRows(unit, state, bookReturns, 'confirming');
    case 'confirming':
      await confirm(unit, state);
      return [];
    case 'checking':
      await check(unit, state);
      return [];
  }
}

type Booking = (unit: Unit, state: ImportState) => Promise<RowVerdict[]>;

async function bookRows(
  unit: Unit,
  state: ImportState,
  book: Booking,
  nextStep: ImportState['step'],
): Promise<readonly RowVerdict[]> {
  const verdicts = await book(unit, state);
  if (verdicts.length === 0) {
    if (state.kind === 'sales') {
      await refreshStatistics(unit);
    }
    goTo(state, nextStep);
    return verdicts;
  }
  await saveVerdicts(unit, state, verdicts);
  tally(state, verdicts);
  return verdicts;
}

async function confirm(unit: Unit, state: ImportState): Promise<void> {
  const confirmed = await confirmDueCashback(unit, entriesOfABatch);
  countAmount(state, 'cashbackConfirmedMinor', confirmed.amountMinor);
  if (confirmed.entries < entriesOfABatch) {
    goTo(state, 'checking');
  }
}

/** A file of products moves stock and no money, one of customers neither. */
async function check(unit: Unit, state: ImportState): Promise<void> {
  state.finished = true;
  if (state.kind !== 'sales') {
    const fault = state.kind === 'products' ? await findStockFault(unit.db) : null;
    state.checks = { balancesMatch: fault === null, recountMatches: true };
    return;
  }
  const fault = (await findLedgerFault(unit.db, unit.store.currency)) ?? (await findStockFault(unit.db));
  const { matches } = await recountCashback(unit.db);
  state.checks = { balancesMatch: fault === null, recountMatches: matches };
}

function goTo(state: ImportState, step: ImportState['step']): void {
  state.step = step;
  state.position = 0;
}
