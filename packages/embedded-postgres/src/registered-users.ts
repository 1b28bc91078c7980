import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readIfThere } from './file-reading.ts';
import { isAlive, parseIdentity, thisProcess } from './process-identity.ts';

/**
 * The processes that use the server, one file each. Call with the folder's lock held.
 * Returns the file that stands for this use.
 */
export async function registerUser(usersFolder: string): Promise<string> {
  await mkdir(usersFolder, { recursive: true });
  const file = path.join(usersFolder, `${process.pid}-${randomUUID()}`);
  await writeFile(file, JSON.stringify(await thisProcess()));
  return file;
}

/** How many uses belong to living processes; forgets those of dead ones. */
export async function countLivingUsers(usersFolder: string): Promise<number> {
  const names = await readdir(usersFolder).catch(() => []);
  const living = await Promise.all(names.map((name) => keepIfAlive(path.join(usersFolder, name))));
  return living.filter(Boolean).length;
}

async function keepIfAlive(file: string): Promise<boolean> {
  const alive = await isAlive(parseIdentity(await readIfThere(file)));
  if (!alive) await rm(file, { force: true });
  return alive;
}
