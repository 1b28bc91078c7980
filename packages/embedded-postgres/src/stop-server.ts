import type { Binaries } from './binaries.ts';
import type { DatabaseFolder } from './database-folder.ts';
import { explainFailure } from './explain-failure.ts';
import { findPostmaster } from './postmaster-file.ts';
import { runProgram } from './run-program.ts';

const fastTimeoutSeconds = 60;
const immediateTimeoutSeconds = 15;

/** Stops the server in order; one that will not is ended at once, and the next start recovers from its log. */
export async function stopServer(folder: DatabaseFolder, binaries: Binaries): Promise<void> {
  if ((await findPostmaster(folder.cluster)) === null) return;
  const fast = await stopIn('fast', folder, binaries, fastTimeoutSeconds);
  if (fast.succeeded || (await findPostmaster(folder.cluster)) === null) return;
  const immediate = await stopIn('immediate', folder, binaries, immediateTimeoutSeconds);
  if (immediate.succeeded || (await findPostmaster(folder.cluster)) === null) return;
  throw explainFailure('The database did not stop', immediate.output, folder.home);
}

function stopIn(mode: 'fast' | 'immediate', folder: DatabaseFolder, binaries: Binaries, seconds: number) {
  const parameters = ['stop', '-D', folder.cluster, '-m', mode, '-w', '-t', String(seconds)];
  return runProgram(binaries.pgCtl, parameters, folder.user, seconds + 5);
}
