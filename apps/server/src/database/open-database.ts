import path from 'node:path';
import type { DatabaseAddress } from '@tillback/api/database/orm';
import { openPrivatePostgres } from '@tillback/embedded-postgres/private-postgres';
import type { Configuration } from '../configuration/configuration.ts';

/** Where the data is, and the end of our use of it. */
export interface Database {
  readonly address: DatabaseAddress;
  /** As the owner of the tables, who migrates them. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

const databaseName = 'tillback';

/**
 * The database that the configuration names; without one the private PostgreSQL in the data folder, started here or
 * shared with the process that started it. `say` is told what takes long and where the data is, if that is elsewhere.
 */
export async function openDatabase(configuration: Configuration, say: (sentence: string) => void): Promise<Database> {
  const { databaseUrl, migrationUrl, replicaUrls } = configuration;
  if (databaseUrl !== null) {
    return {
      address: { url: databaseUrl, replicaUrls: [...replicaUrls] },
      ownerUrl: migrationUrl ?? databaseUrl,
      close: async () => {},
    };
  }
  return openPrivateDatabase(configuration, say);
}

async function openPrivateDatabase({ dataDir }: Configuration, say: (sentence: string) => void): Promise<Database> {
  const postgres = await openPrivatePostgres({ dataDir: path.join(dataDir, 'postgres'), durable: true, log: say });
  try {
    if (postgres.moved) {
      say(`The data is in ${postgres.dataDir}, as the database's user may not enter ${dataDir}.`);
    }
    await postgres.ensureDatabase(databaseName);
  } catch (error) {
    await postgres.release();
    throw error;
  }
  const url = postgres.url(databaseName);
  return { address: { url }, ownerUrl: url, close: () => postgres.release() };
}
