import type { MikroORM } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import { OneConnection, type Plans, type Transaction } from './one-connection.ts';
import type { PreparingClient } from './preparing-client.ts';
import { isConsequence, sentTogether } from './sent-together.ts';

/**
 * Runs work in one transaction on the primary: committed when the work ends, rolled back when it throws. Statements that are
 * asked for without waiting for each other travel together and run in the order in which they were asked for; the commit
 * travels with the last of them. `plans` says whether PostgreSQL may plan its statements anew for their values.
 */
export async function inTransaction<Result>(
  orm: MikroORM,
  work: (transaction: Transaction) => Promise<Result>,
  plans: Plans = 'chosen',
): Promise<Result> {
  const client = await takeConnection(orm);
  const connection = new OneConnection(client);
  try {
    const [, result] = await sentTogether([connection.begin(plans), work(connection)]);
    await connection.commit();
    client.release();
    return result;
  } catch (error) {
    connection.close();
    await rollBack(client);
    throw isConsequence(error) ? (connection.failure ?? error) : error;
  }
}

type PooledClient = PreparingClient & PoolClient;

async function takeConnection(orm: MikroORM): Promise<PooledClient> {
  const pool = await orm.em.getConnection('write').getNativeClient();
  return (await pool.connect()) as PooledClient;
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
