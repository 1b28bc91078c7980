import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Call, runCommand } from '../../../pipeline/run-command.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import type { RowLayout } from '../presets/preset.ts';
import { readRows } from '../reading/read-rows.ts';
import { stageRows } from './stage-rows.ts';

export interface StagingTarget {
  readonly importId: string;
  readonly source: string;
  readonly preset: RowLayout;
}

export interface BoundedFile {
  readonly file: Readable;
  /** As received; null for no limit. */
  readonly maxBytes: number | null;
  /** Of a workbook, the sheet that is read; the first that has a table unless told. */
  readonly sheet?: string | undefined;
}

/** How many times an upload's limit its unpacked text may be. */
const unpackedPerByte = 20;

/** Stores the rows of a file while it arrives. Gives a hash of them all, by which two files are known to be the same. */
export async function stageFile(
  runtime: Runtime,
  call: Call,
  target: StagingTarget,
  { file, maxBytes, sheet }: BoundedFile,
): Promise<string> {
  const limits = { maxBytes, maxUnpackedBytes: maxBytes && maxBytes * unpackedPerByte };
  const hash = createHash('sha256');
  for await (const chunk of readRows(file, target.preset, limits, sheet ?? null)) {
    hash.update(JSON.stringify(chunk.rows));
    await runCommand(
      runtime,
      { ...call, command: 'intake.stage' },
      stageRows,
      { ...target, chunk },
      { audit: 'recorded' },
    );
  }
  return hash.digest('hex');
}
