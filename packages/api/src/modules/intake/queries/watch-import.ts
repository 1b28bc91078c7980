import { setTimeout } from 'node:timers/promises';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImport } from './get-import.ts';

const lookAgainAfterMs = 500;

/** An import each time it has moved, until it has ended or the listener is gone. */
export async function* watchImport(
  openReader: () => Promise<Reader>,
  input: ByIdInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<ImportAnswer> {
  let last = '';
  while (!signal?.aborted) {
    const seen = await getImport(await openReader(), input);
    const text = JSON.stringify(seen);
    if (text !== last) {
      yield seen;
      last = text;
    }
    if (seen.finishedAt !== null && seen.status !== 'undoing') {
      return;
    }
    await setTimeout(lookAgainAfterMs, undefined, { signal }).catch(() => {});
  }
}
