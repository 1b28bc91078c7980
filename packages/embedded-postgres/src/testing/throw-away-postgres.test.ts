import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { startThrowAwayPostgres } from './throw-away-postgres.ts';

test('serves a database and leaves nothing behind', async () => {
  const postgres = await startThrowAwayPostgres();
  await postgres.ensureDatabase('shop');
  const client = new Client({ connectionString: postgres.url('shop') });
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  await client.end();
  const [folder = ''] = /tillback-test-postgres-[^/]+/.exec(rows[0]?.data_directory ?? '') ?? [];
  expect(await readdir(tmpdir())).toContain(folder);

  await postgres.stop();
  expect(await readdir(tmpdir())).not.toContain(folder);
  await expect(new Client({ connectionString: postgres.url('shop') }).connect()).rejects.toThrow(/ECONNREFUSED/);
});
