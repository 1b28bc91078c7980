import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import { refusalOf } from './database-errors.ts';

test('tells whoever waited in vain for a connection to try again, and not that something went wrong', async () => {
  const pool = new pg.Pool({ connectionString: await freshDatabase(), max: 1 });
  onTestFinished(() => pool.end());
  const client = await pool.connect();
  onTestFinished(() => client.release());
  pool.options.connectionTimeoutMillis = 20;
  const error = await pool.connect().catch((thrown: unknown) => thrown);
  expect(refusalOf(new Error('wrapped', { cause: error }))?.code).toBe('unavailable');
});
