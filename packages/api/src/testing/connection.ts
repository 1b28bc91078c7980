import pg from 'pg';
import { onTestFinished } from 'vitest';
import type { DatabaseRole } from '../database/orm.ts';
import { valueTypes } from '../database/value-types.ts';

/** A plain connection in one of the database's roles, for SQL that no command would send; closed when the test ends. */
export async function connectAs(role: DatabaseRole, ownerUrl: string): Promise<pg.Client> {
  const options = role === 'owner' ? '' : `-c role=${role}`;
  const client = new pg.Client({ connectionString: ownerUrl, options, types: valueTypes() });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** What the owner, who may read everything, finds in the database. */
export async function rowsOf<Row extends pg.QueryResultRow>(
  ownerUrl: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: ownerUrl, types: valueTypes() });
  await client.connect();
  try {
    return (await client.query<Row>(query, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** What the owner finds, where it is one row. */
export async function rowOf<Row extends pg.QueryResultRow>(
  ownerUrl: string,
  query: string,
  values: readonly unknown[] = [],
): Promise<Row> {
  const [row, ...others] = await rowsOf<Row>(ownerUrl, query, values);
  if (!row || others.length > 0) {
    throw new Error('Exactly one row was expected.');
  }
  return row;
}
