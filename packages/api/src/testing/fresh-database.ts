import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** Clones the template: a migrated database of its own for one test file. Gives the URL of its owner. */
export function freshDatabase(): Promise<string> {
  return createDatabaseFrom(new URL(inject('templateDatabaseUrl')).pathname.slice(1));
}

/** A database that nobody has migrated yet. Gives the URL of its owner. */
export function emptyDatabase(): Promise<string> {
  return createDatabaseFrom('template1');
}

async function createDatabaseFrom(template: string): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query(`create database ${name} template ${template}`);
  } finally {
    await client.end();
  }
  return urlOf(name);
}

function urlOf(database: string): string {
  const url = new URL(inject('templateDatabaseUrl'));
  url.pathname = `/${database}`;
  return url.href;
}
