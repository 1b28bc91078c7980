import { chmod, lstat, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { PrivatePostgresError } from './private-postgres-error.ts';

/** System folders that every user may enter; where only root may write comes first. */
const candidates = ['/var/lib/tillback', '/var/tmp/tillback'];

/**
 * A folder inside a system folder that root alone may write and everyone may enter, made when missing.
 * One that someone else made first is never used: they could put their own programs or data there.
 */
export async function rootOwnedFolder(name: string): Promise<string> {
  for (const candidate of candidates) {
    const folder = path.join(candidate, name);
    if ((await isOurs(candidate)) && (await isOurs(folder))) return folder;
  }
  throw new PrivatePostgresError(
    `The database's user cannot reach this folder, and neither ${candidates.join(' nor ')} can be used instead: start Tillback as another user, or from a folder that everyone may enter.`,
  );
}

async function isOurs(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o711 }).catch(() => undefined);
    const found = await lstat(folder);
    if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) return false;
    // The caller's umask may have closed it.
    await chmod(folder, 0o711);
    return true;
  } catch {
    return false;
  }
}
