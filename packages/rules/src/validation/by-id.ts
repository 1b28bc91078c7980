import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import type { IdKind } from '../ids/ids.ts';

/** The input of what is about one thing of a kind: its public id in, its stored UUID out. */
export function byIdInput(kind: IdKind) {
  return z.strictObject({ id: idOf(kind) });
}

export type ByIdInput = z.output<ReturnType<typeof byIdInput>>;
