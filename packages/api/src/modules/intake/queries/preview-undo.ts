import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportTotals, UndoTotals } from '../entities/import.ts';
import { findDependents } from '../undo/find-dependents.ts';
import { whyNotUndoable } from '../undo/why-not-undoable.ts';
import type { UndoPreviewAnswer } from '../undo.shapes.ts';
import { undoTotalsAnswer } from './undo-answer.ts';

/** What undoing an import would take out, and what stands in the way. */
export async function previewUndo({ db, store }: Reader, { id }: ByIdInput): Promise<UndoPreviewAnswer> {
  const stored = await db
    .selectFrom('intake_imports')
    .select(['status', 'dry_run as dryRun', 'tracked', 'totals'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!stored) {
    throw new Refusal('not_found', 'There is no such import.');
  }
  const obstacle = whyNotUndoable(stored);
  return {
    currency: store.currency,
    obstacle: obstacle?.reason ?? null,
    dependents: obstacle ? [] : await findDependents(db, id),
    totals: undoTotalsAnswer(await foreseen(db, id, stored.totals), store.currency),
  };
}

async function foreseen(db: ReadDatabase, importId: string, totals: ImportTotals): Promise<UndoTotals> {
  const { refunds } = await db
    .selectFrom('intake_refunds')
    .select(({ fn }) => fn.countAll<bigint>().as('refunds'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return {
    orders: totals.orders,
    lines: totals.lines,
    refunds: Number(refunds),
    revenueMinor: totals.revenueMinor,
    refundedMinor: totals.refundedMinor,
    cashbackMinor: totals.cashbackEarnedMinor,
    customers: totals.customersNew,
    products: totals.productsNew,
  };
}
