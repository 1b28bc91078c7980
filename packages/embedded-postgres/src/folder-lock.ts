import { randomUUID } from 'node:crypto';
import { link, mkdir, rm, rmdir, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode, readIfThere } from './file-reading.ts';
import { PrivatePostgresError } from './private-postgres-error.ts';
import { isAlive, parseIdentity, thisProcess } from './process-identity.ts';

const waitMilliseconds = 180_000;
const pollMilliseconds = 50;
const abandonedGuardMilliseconds = 10_000;

/**
 * Runs the work while no other process holds the folder's lock. A lock left by a killed process is taken over.
 * Refuses after three minutes of waiting: longer than any start or stop may take.
 */
export async function withFolderLock<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const lock = path.join(folder, 'lock');
  await acquire(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function acquire(lock: string): Promise<void> {
  const ticket = `${lock}.${randomUUID()}`;
  try {
    await writeFile(ticket, JSON.stringify(await thisProcess()), { mode: 0o644 });
    const deadline = Date.now() + waitMilliseconds;
    while (!(await claim(ticket, lock))) {
      await removeAbandoned(lock);
      if (Date.now() > deadline) throw new PrivatePostgresError(await whoHolds(lock));
      await sleep(pollMilliseconds);
    }
  } finally {
    await rm(ticket, { force: true });
  }
}

/** A hard link appears with its content at once, so nobody ever reads a lock that does not say whose it is. */
async function claim(ticket: string, lock: string): Promise<boolean> {
  try {
    await link(ticket, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Only who holds the guard may remove another's lock, and looks again first: else two could each remove the other's. */
async function removeAbandoned(lock: string): Promise<void> {
  if (await isHeld(lock)) return;
  const guard = `${lock}.guard`;
  try {
    await mkdir(guard);
  } catch {
    await removeOldGuard(guard);
    return;
  }
  try {
    if (!(await isHeld(lock))) await unlink(lock).catch(() => undefined);
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

async function removeOldGuard(guard: string): Promise<void> {
  const made = await stat(guard).catch(() => null);
  if (made && Date.now() - made.mtimeMs > abandonedGuardMilliseconds) await rmdir(guard).catch(() => undefined);
}

async function isHeld(lock: string): Promise<boolean> {
  const holder = await readIfThere(lock);
  return holder !== null && (await isAlive(parseIdentity(holder)));
}

async function whoHolds(lock: string): Promise<string> {
  const { pid } = parseIdentity(await readIfThere(lock));
  return `Another Tillback process (number ${pid}) has been starting or stopping the database for three minutes; end it and try again.`;
}
