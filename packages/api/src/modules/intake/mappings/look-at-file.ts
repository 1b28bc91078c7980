import type { Readable } from 'node:stream';
import type { ImportKind } from '@tillback/rules/intake/record-mapping';
import { comparableColumn } from '@tillback/rules/intake/sales-mapping';
import type { Actor } from '../../../pipeline/actor.ts';
import { type Runtime, readerFor } from '../../../pipeline/runtime.ts';
import type { FileLookAnswer } from '../mappings.shapes.ts';
import { presetForColumns } from '../presets/registry.ts';
import { listMappings } from '../queries/list-mappings.ts';
import { readHead } from '../reading/read-head.ts';
import { fittingMapping } from './fitting-mapping.ts';
import type { SampledColumn } from './guess-columns.ts';
import { guessMapping } from './guess-mapping.ts';
import { guessRecordMapping } from './guess-record-mapping.ts';

const rowsToGuessBy = 200;
const samplesShown = 5;

export interface LookedAtFile {
  /** What it is said to hold. */
  readonly kind: ImportKind;
  /** A file, or the beginning of one. */
  readonly file: Readable;
  /** As received; null for no limit. */
  readonly maxBytes: number | null;
  /** Of a workbook; the first that has a table unless told. */
  readonly sheet?: string | undefined;
}

/**
 * Says how a file could be read, before it is sent to be imported: nothing of it is kept.
 * @throws {Refusal} as `readHead` does
 */
export async function lookAtFile(
  runtime: Runtime,
  actor: Actor,
  { kind, file, maxBytes, sheet }: LookedAtFile,
): Promise<FileLookAnswer> {
  const head = await readHead(file, rowsToGuessBy, { maxBytes, maxUnpackedBytes: maxBytes }, sheet ?? null);
  const reader = await readerFor(runtime, actor);
  const { items: saved } = await listMappings(reader);
  const columns = head.columns.map((name, index) => ({ name, cells: head.rows.map((row) => row[index] ?? '') }));
  return {
    columns: columns.map(({ name, cells }) => ({
      name,
      isUsable: isUsable(name, head.columns),
      samples: cells.slice(0, samplesShown),
    })),
    sheet: head.sheet,
    kind,
    savedMapping: fittingMapping(saved, kind, head.columns),
    ...guessOf(kind, columns, reader.store.currency),
  };
}

type Guess = Pick<FileLookAnswer, 'preset' | 'guess' | 'recordGuess' | 'isDateFormatSure'>;

function guessOf(kind: ImportKind, columns: readonly SampledColumn[], currency: string): Guess {
  if (kind !== 'sales') {
    return { preset: null, guess: null, recordGuess: guessRecordMapping(kind, columns), isDateFormatSure: true };
  }
  const { mapping, isDateFormatSure } = guessMapping(columns, currency);
  const preset = presetForColumns(columns.map(({ name }) => name))?.name ?? null;
  return { preset, guess: mapping, recordGuess: null, isDateFormatSure };
}

/** A column without a name, or with another's, cannot be told from the others. */
function isUsable(name: string, names: readonly string[]): boolean {
  return name !== '' && names.filter((each) => comparableColumn(each) === comparableColumn(name)).length === 1;
}
