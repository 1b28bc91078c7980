import type { MikroORM } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import { OneConnection, type Transaction } from './one-connection.ts';
import { isConsequence, sentTogether } from './sent-together.ts';

/**
 * Runs work in one transaction on the primary: committed when the work ends, rolled back when it throws. Statements that are
 * asked for without waiting for each other travel together and run in the order in which they were asked for; the commit
 * travels with the last of them.
 */
export async function inTransaction<Result>(
  orm: MikroORM,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const client = await takeConnection(orm);
  const connection = new OneConnection(client);
  try {
    const [, result] = await sentTogether([client.query('begin'), work(connection)]);
    connection.close();
    await commit(client, connection);
    client.release();
    return result;
  } catch (error) {
    connection.close();
    await rollBack(client);
    throw isConsequence(error) ? (connection.failure ?? error) : error;
  }
}

async function takeConnection(orm: MikroORM): Promise<PoolClient> {
  const pool = await orm.em.getConnection('write').getNativeClient();
  return pool.connect();
}

async function commit(client: PoolClient, connection: OneConnection): Promise<void> {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') {
    // A statement failed that nobody waited for: PostgreSQL then rolls back, and says so in a word.
    throw connection.failure ?? new Error('The transaction had failed before it was to be committed.');
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
