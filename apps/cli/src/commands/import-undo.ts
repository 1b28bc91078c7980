import type { ImportAnswer } from '@tillback/api/modules/intake/public';
import { byIdInput } from '@tillback/rules/validation/by-id';
import { stopSignal } from '@tillback/server/start/stop-signal';
import { undoLines } from '../imports/report-lines.ts';
import { runImportUndo } from '../imports/run-import-undo.ts';
import { withShop } from '../shop/with-shop.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { task } from './task.ts';

/** Undoes all that an import did, as long as nothing later depends on it. */
export const importUndo = task({
  name: 'tillback import undo',
  description: 'Takes all that an import did out of the books, by corrections',
  options: {
    id: { type: 'positional', required: true, description: 'The import, as its report and its page name it: imp_…' },
  },
  run: async (given) => {
    const { id } = byIdInput('import').parse({ id: given.id });
    const signal = stopSignal();
    return exitCodeOf(await withShop((runtime) => runImportUndo(runtime, id, progressLine(), signal)));
  },
});

function exitCodeOf(ended: ImportAnswer): number {
  if (ended.status === 'undone') {
    console.log(undoLines(ended));
    return 0;
  }
  console.error(ended.undo?.failure?.detail ?? 'The import was not undone.');
  return 1;
}
