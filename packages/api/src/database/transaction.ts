import type { MikroORM } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import type { WriteDatabase } from './handles.ts';
import { OneConnection } from './one-connection.ts';
import { sentTogether } from './sent-together.ts';

/**
 * Runs work in one transaction on the primary: committed when the work ends, rolled back when it throws. Statements that are
 * asked for without waiting for each other travel together and run in the order in which they were asked for.
 */
export async function inTransaction<Result>(
  orm: MikroORM,
  work: (db: WriteDatabase) => Promise<Result>,
): Promise<Result> {
  const client = await takeConnection(orm);
  const connection = new OneConnection(client);
  try {
    const [, result] = await sentTogether([client.query('begin'), work(connection.db)]);
    connection.close();
    await commit(client);
    client.release();
    return result;
  } catch (error) {
    connection.close();
    await rollBack(client);
    throw error;
  }
}

async function takeConnection(orm: MikroORM): Promise<PoolClient> {
  const pool = await orm.em.getConnection('write').getNativeClient();
  return pool.connect();
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') {
    // A statement failed whose error nobody heard: PostgreSQL then rolls back, and says so in a word.
    throw new Error('The transaction had failed before it was to be committed.');
  }
}

/** A connection that cannot even roll back is given up. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}
