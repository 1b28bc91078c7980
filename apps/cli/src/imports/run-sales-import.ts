import path from 'node:path';
import {
  getImport,
  type ImportAnswer,
  receiveImport,
  runImport,
  storedIdOf,
} from '@tillback/api/modules/intake/public';
import { type Runtime, readerFor } from '@tillback/api/pipeline/runtime';
import { StartError } from '@tillback/server/start/start-error';
import { cliActor, cliCall } from '../shop/cli-call.ts';
import type { ProgressLine } from '../terminal/progress-line.ts';
import { whileShowing } from '../terminal/while-showing.ts';
import type { SalesFile } from './open-file.ts';
import { bookingProgress, readingProgress } from './progress.ts';

export interface SalesImport {
  readonly path: string;
  readonly file: SalesFile;
  readonly preset?: string | undefined;
  /** The name of a saved mapping, instead of a preset. */
  readonly mapping?: string | undefined;
  readonly source?: string | undefined;
  readonly sheet?: string | undefined;
  readonly dryRun: boolean;
}

/**
 * Reads a file in and books it to the end, as the server does with an upload, and gives the import as it ended. Once
 * `signal` is aborted it stops between two batches: what was booked stays, and the rest is booked by the next server.
 */
export async function runSalesImport(
  runtime: Runtime,
  wanted: SalesImport,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const received = await receive(runtime, wanted, line, signal);
  const id = storedIdOf(received);
  const look = async () => getImport(await readerFor(runtime, cliActor()), { id });
  const booking = runImport(runtime, id, () => stopIfAsked(signal));
  await whileShowing(line, async () => bookingProgress(await look()), booking);
  return look();
}

async function receive(
  runtime: Runtime,
  { path: filePath, file, preset, mapping, source, sheet, dryRun }: SalesImport,
  line: ProgressLine,
  signal: AbortSignal,
): Promise<ImportAnswer> {
  const stopped = new StartError('Stopped. Nothing of the file was booked: import it again.');
  const stop = () => file.stream.destroy(stopped);
  signal.addEventListener('abort', stop, { once: true });
  const begin = performance.now();
  const reading = receiveImport(runtime, cliCall('import.sales'), {
    kind: 'sales',
    preset,
    mapping,
    source,
    sheet,
    dryRun,
    fileName: path.basename(filePath),
    file: file.stream,
    bytesTotal: file.bytes,
    maxBytes: null,
  });
  const look = () => readingProgress(file.stream.bytesRead, file.bytes, (performance.now() - begin) / 1_000);
  try {
    return await whileShowing(line, look, reading);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function stopIfAsked(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new StartError('Stopped. What was booked stays; a server goes on with the rest, now or when it is started.');
  }
}
