import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadEnvironment } from './load-environment.ts';

test('a value in the environment wins over the same in .env', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillback-env-'));
  writeFileSync(path.join(folder, '.env'), 'PORT=4000\nHOST="0.0.0.0" # every network\n');
  expect(loadEnvironment(folder, { PORT: '5000' })).toEqual({ PORT: '5000', HOST: '0.0.0.0' });
});

test('a folder without .env is no mistake', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tillback-env-'));
  expect(loadEnvironment(folder, { PORT: '5000' })).toEqual({ PORT: '5000' });
});
