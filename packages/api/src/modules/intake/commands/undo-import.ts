import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { importUndoRequested } from '../intake.events.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImport } from '../queries/get-import.ts';
import { dependentsRefusal } from '../undo/dependents-refusal.ts';
import { findDependents } from '../undo/find-dependents.ts';
import { whyNotUndoable } from '../undo/why-not-undoable.ts';

/**
 * Asks for all that an import did to be undone, in the background. Gives the import, which is `undoing` from then on.
 * @throws {Refusal} `not_found`; `conflict` where it is not one that can be undone (any more); `import_has_dependents`
 */
export async function undoImport(unit: Unit, { id }: ByIdInput): Promise<ImportAnswer> {
  const stored = await unit.db
    .selectFrom('intake_imports')
    .select(['status', 'dry_run as dryRun', 'tracked'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!stored) {
    throw new Refusal('not_found', 'There is no such import.');
  }
  const obstacle = whyNotUndoable(stored);
  if (obstacle) {
    throw new Refusal('conflict', obstacle.detail, { extra: { reason: obstacle.reason } });
  }
  const dependents = await findDependents(unit.db, id);
  if (dependents.length > 0) {
    throw dependentsRefusal(dependents);
  }
  await startUndoing(unit, id);
  unit.announce(importUndoRequested(id));
  unit.record({ action: 'import.undo-requested', subject: { kind: 'import', id } });
  return getImport(unit, { id });
}

async function startUndoing(unit: Unit, id: string): Promise<void> {
  const undo = {
    requestedAt: unit.now.toISOString(),
    requestedByName: actorName(unit.actor),
    percent: 0,
    undoneAt: null,
    totals: null,
    failure: null,
  };
  await unit.db
    .updateTable('intake_imports')
    .set({ status: 'undoing', undo, updated_at: unit.now })
    .where('id', '=', id)
    .execute();
}
