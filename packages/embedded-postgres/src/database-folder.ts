import { createHash } from 'node:crypto';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chooseDatabaseUser, type DatabaseUser } from './database-user.ts';
import { explainFailure } from './explain-failure.ts';
import { PrivatePostgresError } from './private-postgres-error.ts';
import { rootOwnedFolder } from './root-owned-folder.ts';
import { runProgram } from './run-program.ts';

/** Where everything of one private PostgreSQL lies. */
export interface DatabaseFolder {
  home: string;
  /** PostgreSQL's own folder; all the rest belongs to Tillback. */
  cluster: string;
  passwordFile: string;
  logFile: string;
  usersFolder: string;
  /** Whom PostgreSQL runs as, or null for the caller. */
  user: DatabaseUser | null;
  /** True when it is not where it was asked to be, since the database's user cannot enter there. */
  moved: boolean;
}

/** Makes the folder, or finds it; root's goes to a system folder when the database's user cannot enter the one asked for. */
export async function prepareDatabaseFolder(dataDir: string): Promise<DatabaseFolder> {
  const asked = path.resolve(dataDir);
  try {
    const user = await chooseDatabaseUser(path.join(asked, 'cluster'));
    await mkdir(path.dirname(asked), { recursive: true });
    await mkdir(asked, { recursive: true, mode: user ? 0o711 : 0o700 });
    await refuseForeignFolder(asked);
    if (user === null) return layout(asked, null, false);
    if (await letEnter(user, asked)) return layout(asked, user, false);
    const elsewhere = await rootOwnedFolder(nameFor(asked));
    await writeFile(path.join(asked, 'moved-to'), `${elsewhere}\n`);
    return layout(elsewhere, await chooseDatabaseUser(path.join(elsewhere, 'cluster')), true);
  } catch (error) {
    if (error instanceof PrivatePostgresError) throw error;
    throw explainFailure("The database's folder cannot be used", String(error), asked);
  }
}

function layout(home: string, user: DatabaseUser | null, moved: boolean): DatabaseFolder {
  const inside = (name: string) => path.join(home, name);
  return {
    home,
    cluster: inside('cluster'),
    passwordFile: inside('password'),
    logFile: inside('server.log'),
    usersFolder: inside('users'),
    user,
    moved,
  };
}

/** Data that root or another person made is theirs: PostgreSQL would refuse it with words that help nobody. */
async function refuseForeignFolder(home: string): Promise<void> {
  const caller = process.getuid?.();
  const owner = (await stat(home)).uid;
  if (caller === undefined || caller === 0 || caller === owner) return;
  throw new PrivatePostgresError(
    `The database in ${home} belongs to another user (number ${owner}): start Tillback as that user, or choose another folder.`,
  );
}

/** Whether the user gets into the folder: tried for real, as modes alone do not tell of access lists and mounts. */
async function letEnter(user: DatabaseUser, folder: string): Promise<boolean> {
  if ((await stat(folder)).uid !== user.uid) await chmod(folder, 0o711);
  const { succeeded } = await runProgram('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], user, 10);
  return succeeded;
}

function nameFor(folder: string): string {
  return `postgres-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`;
}
