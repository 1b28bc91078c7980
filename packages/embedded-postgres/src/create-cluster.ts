import { randomBytes } from 'node:crypto';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Binaries } from './binaries.ts';
import type { DatabaseFolder } from './database-folder.ts';
import type { DatabaseUser } from './database-user.ts';
import { explainFailure } from './explain-failure.ts';
import { readIfThere } from './file-reading.ts';
import { PrivatePostgresError } from './private-postgres-error.ts';
import { runProgram } from './run-program.ts';

/** The one login of the server; roles with fewer rights are made by the migrations. */
export const superuser = 'tillback';

const timeoutSeconds = 120;

/** True once the folder holds a whole cluster; refuses one of another major version, which cannot be opened. */
export async function hasCluster(folder: DatabaseFolder, binaries: Binaries): Promise<boolean> {
  const version = (await readIfThere(path.join(folder.cluster, 'PG_VERSION')))?.trim();
  if (version !== undefined && version !== binaries.majorVersion) {
    throw new PrivatePostgresError(
      `The data in ${folder.home} was made by PostgreSQL ${version}, and this Tillback brings PostgreSQL ${binaries.majorVersion}: start the version that made it, or move that folder away to begin anew.`,
    );
  }
  return version !== undefined;
}

/** Makes an empty cluster, with a random password. Made aside and renamed: one that was cut off never counts. */
export async function createCluster(folder: DatabaseFolder, binaries: Binaries, durable: boolean): Promise<void> {
  const unfinished = path.join(folder.home, 'cluster.unfinished');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(folder.user, unfinished);
  const password = randomBytes(24).toString('base64url');
  await writeSecret(folder.passwordFile, password);
  await initialize(folder, binaries, unfinished, password, durable);
  await rename(unfinished, folder.cluster);
}

/** The superuser's password, which only the owner of the data may read. */
export async function readPassword(folder: DatabaseFolder): Promise<string> {
  const password = await readIfThere(folder.passwordFile);
  if (password) return password.trim();
  throw new PrivatePostgresError(
    `The database's password is missing: restore the file ${folder.passwordFile}, or move ${folder.home} away to begin anew.`,
  );
}

async function initialize(
  folder: DatabaseFolder,
  binaries: Binaries,
  cluster: string,
  password: string,
  durable: boolean,
): Promise<void> {
  // The database's user may not read the caller's copy.
  const handOver = path.join(folder.home, 'password.handover');
  await writeSecret(handOver, password);
  await giveTo(folder.user, handOver);
  try {
    const login = ['--username', superuser, '--pwfile', handOver, '--auth', 'scram-sha-256'];
    // PostgreSQL's own locale gives the same order of texts on every system.
    const texts = [
      '--encoding',
      'UTF8',
      '--locale-provider',
      'builtin',
      '--builtin-locale',
      'C.UTF-8',
      '--locale',
      'C',
    ];
    const speed = durable ? [] : ['--no-sync'];
    const parameters = ['--pgdata', cluster, '--no-instructions', ...login, ...texts, ...speed];
    const { succeeded, output } = await runProgram(binaries.initdb, parameters, folder.user, timeoutSeconds);
    if (!succeeded) throw explainFailure('The database could not be created', output, folder.home);
  } finally {
    await rm(handOver, { force: true });
  }
}

async function writeSecret(file: string, secret: string): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
}

async function giveTo(user: DatabaseUser | null, file: string): Promise<void> {
  if (user) await chown(file, user.uid, user.gid);
}
