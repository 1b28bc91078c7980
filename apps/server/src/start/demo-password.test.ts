import { statSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from '@tillback/api/testing/new-folder';
import { expect, test } from 'vitest';
import { readConfiguration } from '../configuration/configuration.ts';
import { demoPassword } from './demo-password.ts';

const dataDir = path.join(newFolder(), 'data');

test('is made up once, and only its owner can read it', async () => {
  const configuration = readConfiguration({ DATA_DIR: dataDir });
  const password = await demoPassword(configuration);
  expect(password).toMatch(/^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
  expect(await demoPassword(configuration)).toBe(password);
  expect(statSync(path.join(configuration.dataDir, 'demo-password')).mode & 0o777).toBe(0o600);
});

test('is the chosen one where one was chosen', async () => {
  const configuration = readConfiguration({ DATA_DIR: dataDir, DEMO_PASSWORD: 'chosen by me alone' });
  expect(await demoPassword(configuration)).toBe('chosen by me alone');
});
