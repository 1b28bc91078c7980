import { Refusal } from '@tillback/rules/errors/refusal';
import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import { type Call, runCommand } from '../../../pipeline/run-command.ts';
import { type Runtime, readerFor } from '../../../pipeline/runtime.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { type FileLayout, type NamedLayout, requiredLayout } from '../mappings/required-layout.ts';
import { cellText } from '../reading/cell-text.ts';
import { createImport, type NewImport } from './create-import.ts';
import { discardImport, type Ending, endImport, notReceived } from './end-import.ts';
import { type BoundedFile, stageFile } from './stage-file.ts';
import { startBooking } from './start-booking.ts';

export interface ReceivedFile extends BoundedFile, NamedLayout {
  readonly kind: ImportKind;
  /** Where its invoices come from; what the layout says unless told. */
  readonly source?: string | undefined;
  readonly dryRun: boolean;
  readonly fileName: string;
  /** The size of the file where it is known, to say how much of it has arrived. */
  readonly bytesTotal?: number;
}

const longestSource = 64;

/**
 * Stores a file row by row while it arrives, each thousand rows in a transaction of its own, and leaves it to be booked.
 * Gives the import. Throws the refusal of a file that can't be read; the import is kept then, with the reason.
 */
export async function receiveImport(runtime: Runtime, call: Call, received: ReceivedFile): Promise<ImportAnswer> {
  const layout = await requiredLayout(await readerFor(runtime, call.actor), received);
  const { preset, mapping } = layout;
  const { kind, fileName, sheet = null, dryRun, bytesTotal = null } = received;
  const opened: NewImport = {
    kind,
    preset: preset.name,
    mapping,
    source: sourceOf(received, layout),
    fileName,
    sheet,
    dryRun,
    bytesTotal,
  };
  const keyless = { ...call, idempotencyKey: null };
  const importId = await runCommand(runtime, { ...keyless, command: 'intake.create' }, createImport, opened);
  try {
    const { source } = opened;
    const contents = await stageFile(runtime, keyless, { importId, source, preset }, received);
    return await start(runtime, call, importId, { ...opened, contents });
  } catch (error) {
    const ending = endingFor(importId, error);
    await runCommand(runtime, { ...keyless, command: 'intake.end' }, endImport, ending, recorded);
    throw error;
  }
}

/**
 * The key belongs to this step, the first that has an effect, and stands for the whole file. Of a file that was sent
 * again with the same key, the first import is the answer, and the second is as if it had never been.
 */
async function start(runtime: Runtime, call: Call, importId: string, request: object): Promise<ImportAnswer> {
  let isReplayed = false;
  const replayed = () => {
    isReplayed = true;
    call.replayed?.();
  };
  const startCall = { ...call, command: 'intake.start', replayed };
  const answer = await runCommand(runtime, startCall, (unit) => startBooking(unit, importId), request, recorded);
  if (isReplayed) {
    const discardCall = { ...call, command: 'intake.discard', idempotencyKey: null };
    await runCommand(runtime, discardCall, discardImport, importId, recorded);
  }
  return answer;
}

/** Steps of receiving leave no audit rows of their own: the import's creation is the change. */
const recorded = { audit: 'recorded' } as const;

function sourceOf(received: ReceivedFile, layout: FileLayout): string {
  const source = cellText(received.source ?? layout.source ?? '');
  if (source === '' || source.length > longestSource) {
    const message = `Between 1 and ${longestSource} characters: the system whose numbers the file has.`;
    throw new Refusal('invalid_input', 'The source has no name, or too long a one.', { errors: { source: [message] } });
  }
  return source;
}

function endingFor(importId: string, error: unknown): Ending {
  if (error instanceof Refusal) {
    const failure = { code: error.code, detail: error.detail, parameters: error.extra };
    return { importId, during: 'receiving', status: 'failed', failure };
  }
  return { importId, during: 'receiving', status: 'interrupted', failure: notReceived };
}
