import { type ChildProcess, spawn } from 'node:child_process';
import { open, readFile, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import type { DatabaseFolder } from './database-folder.ts';
import { explainFailure } from './explain-failure.ts';
import { findPostmaster, readPostmaster } from './postmaster-file.ts';
import { PrivatePostgresError } from './private-postgres-error.ts';
import { programEnvironment } from './run-program.ts';
import type { Settings } from './settings.ts';

/** Long enough to replay what a crash left in the log. */
const startTimeoutSeconds = 120;
const attempts = 10;
/** Another program took the port between our looking and PostgreSQL's binding; a killed server's processes still end. */
const passing = /could not bind|pre-existing shared memory block/;

/** Starts the server on a free port of the loopback address and returns the port once it takes connections. */
export async function startServer(folder: DatabaseFolder, binaries: Binaries, settings: Settings): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const child = await launch(folder, binaries, { ...settings, port: String(port) });
    const isRunning = () => child.exitCode === null && child.signalCode === null;
    if (await isReady(folder.cluster, child.pid, isRunning)) return port;
    const output = await readFile(folder.logFile, 'utf8');
    if (!passing.test(output) || attempt === attempts) {
      throw explainFailure('The database did not start', output, folder.home);
    }
    await sleep(500);
  }
}

/** The port of the server that runs already, once it is ready; null when there is none, or it was just stopping. */
export async function findReadyServer(cluster: string): Promise<number | null> {
  const found = await findPostmaster(cluster);
  if (found === null) return null;
  const isRunning = async () => (await findPostmaster(cluster))?.pid === found.pid;
  return (await isReady(cluster, found.pid, isRunning)) ? found.port : null;
}

async function isReady(
  cluster: string,
  pid: number | undefined,
  isRunning: () => boolean | Promise<boolean>,
): Promise<boolean> {
  const deadline = Date.now() + startTimeoutSeconds * 1000;
  while (await isRunning()) {
    const noted = await readPostmaster(cluster);
    if (noted?.pid === pid && noted?.status === 'ready') return true;
    if (Date.now() > deadline) throw tooSlow(cluster);
    await sleep(20);
  }
  return false;
}

function tooSlow(cluster: string): PrivatePostgresError {
  return new PrivatePostgresError(
    `The database in ${cluster} was not ready after ${startTimeoutSeconds} seconds; it may still be recovering from a crash: start again in a while.`,
  );
}

/** In a session of its own: Ctrl-C in the terminal is for Tillback, which then stops the server in order. */
async function launch(folder: DatabaseFolder, binaries: Binaries, settings: Settings): Promise<ChildProcess> {
  await rename(folder.logFile, `${folder.logFile}.before`).catch(() => undefined);
  const log = await open(folder.logFile, 'w', 0o600);
  try {
    const child = spawn(binaries.postgres, ['-D', folder.cluster, ...asParameters(settings)], {
      ...(folder.user && { uid: folder.user.uid, gid: folder.user.gid }),
      cwd: path.parse(binaries.postgres).root,
      env: programEnvironment(),
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    });
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', (error) => reject(explainFailure('The database did not start', error.message, folder.home)));
    });
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

function asParameters(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      reject(new PrivatePostgresError(`No port of this machine can be used for the database: ${error.message}.`)),
    );
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
