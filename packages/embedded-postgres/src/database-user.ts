import { readFile, stat } from 'node:fs/promises';
import { PrivatePostgresError } from './private-postgres-error.ts';

/** Whom PostgreSQL runs as when the caller is root, as whom it refuses to run. */
export interface DatabaseUser {
  uid: number;
  gid: number;
}

/** Null: the caller's own user will do. Root takes the owner of data that is there, else `postgres`, else `nobody`. */
export async function chooseDatabaseUser(clusterFolder: string): Promise<DatabaseUser | null> {
  if (process.getuid?.() !== 0) return null;
  const existing = await stat(clusterFolder).catch(() => null);
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const account = ['postgres', 'nobody'].map((name) => accounts.find((row) => row[0] === name)).find(Boolean);
  if (!account) {
    throw new PrivatePostgresError(
      'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": start Tillback as another user, or set DATABASE_URL.',
    );
  }
  return { uid: Number(account[2]), gid: Number(account[3]) };
}
