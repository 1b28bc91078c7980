import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A new folder for the tests of a file or of a `describe`, gone when they have ended, however they did. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillback-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
