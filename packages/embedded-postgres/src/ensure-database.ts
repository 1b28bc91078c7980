import { Client, DatabaseError, escapeIdentifier } from 'pg';

/** Another process was faster: its database is there, or is just being entered. */
const madeMeanwhile = new Set(['42P04', '23505']);

/** Creates the database unless it is there. `serverUrl` leads to any other database of the server. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<{ created: boolean }> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount !== 0) return { created: false };
    await client.query(`create database ${escapeIdentifier(name)}`);
    return { created: true };
  } catch (error) {
    if (error instanceof DatabaseError && madeMeanwhile.has(error.code ?? '')) return { created: false };
    throw error;
  } finally {
    await client.end();
  }
}
