import { getImport, type ImportAnswer, runUndo, undoImport } from '@tillback/api/modules/intake/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import { type Runtime, readerFor } from '@tillback/api/pipeline/runtime';
import { StartError } from '@tillback/server/start/start-error';
import { cliActor, cliCall } from '../shop/cli-call.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { whileShowing } from '../terminal/while-showing.ts';
import { undoProgress } from './progress.ts';

/**
 * Undoes an import to the end, and gives it as it is then: `undone`, or as it was before with why. One that is being undone
 * already is driven on, beside a server that may do the same.
 * @param id as it is stored
 * @throws {Refusal} `not_found`; `conflict` where it cannot be undone (any more); `import_has_dependents`
 * @throws {StartError} once `signal` is aborted: nothing is undone then, and the next server begins again
 */
export async function runImportUndo(
  runtime: Runtime,
  id: string,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const look = async () => getImport(await readerFor(runtime, cliActor()), { id });
  if ((await look()).status !== 'undoing') {
    await runCommand(runtime, cliCall('import.undo'), undoImport, { id });
  }
  const undoing = runUndo(runtime, id, () => stopIfAsked(signal));
  await whileShowing(line, async () => undoProgress(await look()), undoing);
  return look();
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new StartError('Stopped. Nothing is undone yet; a server does it, now or when it is started.');
  }
}
