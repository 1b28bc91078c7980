import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openPrivatePostgres, type PrivatePostgres } from '../private-postgres.ts';
import { countLivingUsers } from '../registered-users.ts';
import type { Settings } from '../settings.ts';

const prefix = 'tillback-test-postgres-';

export interface ThrowAwayPostgres extends Pick<PrivatePostgres, 'url' | 'ensureDatabase' | 'port'> {
  /** Stops the server and removes its data. */
  stop: () => Promise<void>;
}

/** A PostgreSQL for one run of tests, in a folder of its own, that never waits for the disk. */
export async function startThrowAwayPostgres(options: { settings?: Settings } = {}): Promise<ThrowAwayPostgres> {
  await removeAbandoned();
  const folder = await mkdtemp(path.join(tmpdir(), prefix));
  // Root's server runs as another user, who must get in.
  await chmod(folder, 0o711);
  const postgres = await openPrivatePostgres({ ...options, dataDir: folder, durable: false });
  return {
    url: postgres.url,
    ensureDatabase: postgres.ensureDatabase,
    port: postgres.port,
    stop: async () => {
      await postgres.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a killed run of tests left behind: its server would otherwise run for ever. */
async function removeAbandoned(): Promise<void> {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    if (!(await isAbandoned(folder))) continue;
    await stopLeftOver(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** A young folder without users may be another run's that is just starting. */
async function isAbandoned(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null);
  if (found === null || found.uid !== process.getuid?.() || Date.now() - found.birthtimeMs < 300_000) return false;
  return (await countLivingUsers(path.join(folder, 'users'))) === 0;
}

/** Opening adopts a server that still runs, and releasing it stops it. */
async function stopLeftOver(folder: string): Promise<void> {
  const postgres = await openPrivatePostgres({ dataDir: folder, durable: false }).catch(() => null);
  await postgres?.release();
}
