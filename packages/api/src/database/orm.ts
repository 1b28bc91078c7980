import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM, type Options } from '@mikro-orm/postgresql';
import { BigintDriver } from './driver.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/list.ts';
import { PreparingClient } from './preparing-client.ts';
import { valueTypes } from './value-types.ts';

/** The three parts the application plays before the database; the migrations make the last two and grant their rights. */
export type DatabaseRole = 'owner' | 'tillback_app' | 'tillback_reader';

export interface DatabaseAddress {
  /** Where everything is written, and read when money or stock is decided. */
  url: string;
  /** Streaming replicas that answer queries; without any, queries go to `url`, still as the reading role. */
  replicaUrls?: string[];
}

const statementTimeoutMs = 30_000;
/** For one of the connections, which a crowd has to share: whoever comes last waits for all before. */
const connectionTimeoutMs = 30_000;

function sessionOptions(role: DatabaseRole): Record<string, unknown> {
  const settings = role === 'owner' ? [] : [`-c role=${role}`];
  if (role === 'tillback_app') {
    // A command finds what it changes by an index. A plan is kept, and may have been made while the table was all but empty.
    settings.push('-c enable_seqscan=off');
  }
  if (role === 'tillback_reader') {
    settings.push('-c default_transaction_read_only=on');
  }
  return {
    ...(role !== 'owner' && { Client: PreparingClient }),
    // What a command asks for without waiting in between travels together.
    pipeline: role === 'tillback_app',
    types: valueTypes(),
    application_name: `tillback ${role}`,
    options: settings.join(' '),
    connectionTimeoutMillis: connectionTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
  };
}

const shared: Options = {
  driver: BigintDriver,
  entities,
  extensions: [Migrator],
  metadataCache: { enabled: false },
  logger: () => {},
  migrations: { migrationsList: migrations, snapshot: false, transactional: true, allOrNothing: true },
};

/** The application's connections: commands as `tillback_app`, queries as `tillback_reader`, which can write nothing. */
export function openOrm(address: DatabaseAddress): Promise<MikroORM> {
  const readers = address.replicaUrls?.length ? address.replicaUrls : [address.url];
  return MikroORM.init(
    defineConfig({
      ...shared,
      clientUrl: address.url,
      driverOptions: sessionOptions('tillback_app'),
      pool: { min: 0, max: 10 },
      replicas: readers.map((clientUrl, index) => ({
        name: `reader-${index}`,
        clientUrl,
        driverOptions: sessionOptions('tillback_reader'),
      })),
      preferReadReplicas: false,
    }),
  );
}

/** The owner's connection: migrations only. */
export function openOwnerOrm(url: string): Promise<MikroORM> {
  const driverOptions = { ...sessionOptions('owner'), statement_timeout: 0 };
  return MikroORM.init(defineConfig({ ...shared, clientUrl: url, driverOptions, pool: { min: 0, max: 2 } }));
}
