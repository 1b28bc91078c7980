import { toPublicId } from '@tillback/rules/ids/ids';
import type { Fact } from '../../pipeline/unit.ts';

export const importReceivedTopic = 'import.received';

/** All rows of a file are stored and wait to be booked. */
export function importReceived(importId: string): Fact {
  return { topic: importReceivedTopic, payload: { importId: toPublicId('import', importId) } };
}

/** Every row of an import has its verdict. */
export function importFinished(importId: string, dryRun: boolean): Fact {
  return { topic: 'import.finished', payload: { importId: toPublicId('import', importId), dryRun } };
}

export const importUndoRequestedTopic = 'import.undo-requested';

/** An import waits to be undone. */
export function importUndoRequested(importId: string): Fact {
  return { topic: importUndoRequestedTopic, payload: { importId: toPublicId('import', importId) } };
}

/** All that an import did is corrected; it counts nowhere any more. */
export function importUndone(importId: string): Fact {
  return { topic: 'import.undone', payload: { importId: toPublicId('import', importId) } };
}
