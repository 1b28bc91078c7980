import { Refusal } from '@tillback/rules/errors/refusal';
import { writeDatabase } from '../../../database/handles.ts';
import { type Call, runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { bePatient, takeTurn } from '../booking/take-turn.ts';
import { importUndone } from '../intake.events.ts';
import { dependentsRefusal } from '../undo/dependents-refusal.ts';
import { findDependents } from '../undo/find-dependents.ts';
import { holdEffects } from '../undo/hold-effects.ts';
import { loadUndoing } from '../undo/load-undoing.ts';
import { undoWhole } from '../undo/undo-whole.ts';
import { finishUndo, giveUpUndo, showUndoProgress } from './save-undo.ts';

const options = { audit: 'recorded' } as const;

/**
 * Undoes an import that it was asked for, in one transaction: either all of it or nothing, whenever the process is killed, and
 * once, however many drive it. Where something has come to depend on it meanwhile, the import stays as it is and says why.
 * @param onPart told after each part; what it throws ends the undoing, and whoever comes next begins again
 */
export async function runUndo(
  runtime: Runtime,
  importId: string,
  onPart: () => Promise<void> | void = () => {},
): Promise<void> {
  const asked = await loadUndoing(writeDatabase(runtime.orm.em.fork()), importId);
  if (!asked) {
    return;
  }
  const call = callOf(asked.undo?.requestedByName ?? 'someone');
  const showProgress = async (percent: number) => {
    await runCommand(runtime, call, showUndoProgress, { importId, percent }, options);
    await onPart();
  };
  try {
    await runCommand(runtime, call, (unit) => undoInTurn(unit, importId, showProgress), null, options);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    await runCommand(runtime, call, giveUpUndo, { importId, code: error.code, detail: error.detail }, options);
  }
}

async function undoInTurn(
  unit: Unit,
  importId: string,
  showProgress: (percent: number) => Promise<void>,
): Promise<void> {
  await bePatient(unit);
  const asked = await loadUndoing(unit.db, importId);
  if (!asked) {
    return;
  }
  await takeTurn(unit, asked.source);
  // Whoever had the turn before may have undone it.
  const undoing = await loadUndoing(unit.db, importId);
  if (!undoing?.undo) {
    return;
  }
  await holdEffects(unit, importId);
  const dependents = await findDependents(unit.db, importId);
  if (dependents.length > 0) {
    throw dependentsRefusal(dependents);
  }
  const totals = await undoWhole(unit, importId, showProgress);
  await finishUndo(unit, { importId, undo: undoing.undo, totals });
  unit.announce(importUndone(importId));
  unit.record({ action: 'import.undone', subject: { kind: 'import', id: importId }, changes: totals });
}

function callOf(requestedByName: string): Call {
  const actor = { kind: 'system', name: `undo by ${requestedByName}` } as const;
  return { command: 'intake.undo', actor, requestId: null, ip: null, idempotencyKey: null };
}
