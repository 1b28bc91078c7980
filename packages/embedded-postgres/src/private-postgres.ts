import { rm } from 'node:fs/promises';
import { type Binaries, findBinaries } from './binaries.ts';
import { createCluster, hasCluster, readPassword, superuser } from './create-cluster.ts';
import { type DatabaseFolder, prepareDatabaseFolder } from './database-folder.ts';
import { ensureDatabase } from './ensure-database.ts';
import { explainFailure } from './explain-failure.ts';
import { withFolderLock } from './folder-lock.ts';
import { forgetReusedNumber, readPostmaster } from './postmaster-file.ts';
import { PrivatePostgresError } from './private-postgres-error.ts';
import { countLivingUsers, registerUser } from './registered-users.ts';
import { type Settings, settingsFor } from './settings.ts';
import { findReadyServer, startServer } from './start-server.ts';
import { stopServer } from './stop-server.ts';

export interface PrivatePostgresOptions {
  /** A folder of its own; made when missing. */
  dataDir: string;
  /** False only for data that nobody will miss: it then never waits for the disk. */
  durable: boolean;
  settings?: Settings;
  /** Told what takes long, in sentences for a person. */
  log?: (sentence: string) => void;
}

/**
 * How the server came to run: `created` for the first time, `started` after a clean stop, `recovered` after a crash,
 * `adopted` from a killed process that had left it running, or `joined` with another process that uses it.
 */
export type Arrival = 'created' | 'started' | 'recovered' | 'adopted' | 'joined';

export interface PrivatePostgres {
  /** The superuser's connection string for a database. */
  url: (database: string) => string;
  /** Makes the database unless it is there. */
  ensureDatabase: (name: string) => Promise<{ created: boolean }>;
  port: number;
  /** Where the data really is. */
  dataDir: string;
  /** True when that is not the folder asked for, since the database's user cannot enter it. */
  moved: boolean;
  arrival: Arrival;
  /** Ends this use; the last living user's release stops the server. A second call does nothing. */
  release: () => Promise<void>;
}

/**
 * A private PostgreSQL on the loopback address, shared by the processes that open the same folder.
 * Throws `PrivatePostgresError` with one sentence when it cannot be had.
 */
export async function openPrivatePostgres(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const folder = await prepareDatabaseFolder(options.dataDir);
  return inOneSentence(folder, async () => {
    const binaries = await findBinaries(folder.user);
    return withFolderLock(folder.home, () => join(folder, binaries, options));
  });
}

async function join(
  folder: DatabaseFolder,
  binaries: Binaries,
  options: PrivatePostgresOptions,
): Promise<PrivatePostgres> {
  const registration = await registerUser(folder.usersFolder);
  try {
    const server = await arrive(folder, binaries, options);
    return handle(folder, binaries, server, registration);
  } catch (error) {
    await rm(registration, { force: true });
    throw error;
  }
}

interface RunningServer {
  port: number;
  password: string;
  arrival: Arrival;
}

async function arrive(
  folder: DatabaseFolder,
  binaries: Binaries,
  { durable, settings, log = () => undefined }: PrivatePostgresOptions,
): Promise<RunningServer> {
  const created = !(await hasCluster(folder, binaries));
  if (created) {
    log(`Creating a private PostgreSQL ${binaries.majorVersion} in ${folder.home}…`);
    await createCluster(folder, binaries, durable);
  }
  const password = await readPassword(folder);
  const running = await findReadyServer(folder.cluster);
  if (running !== null) {
    const alone = (await countLivingUsers(folder.usersFolder)) === 1;
    return { port: running, password, arrival: alone ? 'adopted' : 'joined' };
  }
  const crashed = (await readPostmaster(folder.cluster)) !== null;
  if (crashed) log('Recovering the database after a crash…');
  await forgetReusedNumber(folder.cluster);
  const port = await startServer(folder, binaries, settingsFor(durable, settings));
  return { port, password, arrival: created ? 'created' : crashed ? 'recovered' : 'started' };
}

function handle(
  folder: DatabaseFolder,
  binaries: Binaries,
  { port, password, arrival }: RunningServer,
  registration: string,
): PrivatePostgres {
  const url = (database: string) =>
    `postgres://${superuser}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  let released: Promise<void> | undefined;
  return {
    url,
    ensureDatabase: (name) => ensureDatabase(url('postgres'), name),
    port,
    dataDir: folder.home,
    moved: folder.moved,
    arrival,
    release: () => {
      released ??= inOneSentence(folder, () => release(folder, binaries, registration));
      return released;
    },
  };
}

function release(folder: DatabaseFolder, binaries: Binaries, registration: string): Promise<void> {
  return withFolderLock(folder.home, async () => {
    await rm(registration, { force: true });
    if ((await countLivingUsers(folder.usersFolder)) === 0) await stopServer(folder, binaries);
  });
}

async function inOneSentence<Result>(folder: DatabaseFolder, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PrivatePostgresError) throw error;
    throw explainFailure('The private database cannot be used', String(error), folder.home);
  }
}
