import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from '@tillback/api/testing/new-folder';
import { expect, test } from 'vitest';
import { loadEnvironment } from './load-environment.ts';

const folder = newFolder();

test('a value in the environment wins over the same in .env', () => {
  writeFileSync(path.join(folder, '.env'), 'PORT=4000\nHOST="0.0.0.0" # every network\n');
  expect(loadEnvironment(folder, { PORT: '5000' })).toEqual({ PORT: '5000', HOST: '0.0.0.0' });
});

test('a folder without .env is no mistake', () => {
  expect(loadEnvironment(path.join(folder, 'without'), { PORT: '5000' })).toEqual({ PORT: '5000' });
});
