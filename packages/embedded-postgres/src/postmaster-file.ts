import { execFile } from 'node:child_process';
import { readlink, realpath, rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readIfThere } from './file-reading.ts';
import { isNumberInUse } from './process-identity.ts';

/** What a PostgreSQL server says of itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  status: string;
}

/** The server that runs on the cluster, or null. A file left by one that died says nothing. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  const noted = await readPostmaster(cluster);
  return noted && (await runsOn(noted.pid, cluster)) ? noted : null;
}

/** What the file says, whether or not the server still lives. */
export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const lines = (await readIfThere(postmasterFile(cluster)))?.split('\n');
  if (lines === undefined) return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7]?.trim() ?? '' };
}

/**
 * Removes what a dead server left when its number belongs to another program now, as after a container restarts:
 * PostgreSQL would refuse to start. Otherwise it needs the file, to see that no process of the dead server still writes.
 */
export async function forgetReusedNumber(cluster: string): Promise<void> {
  const noted = await readPostmaster(cluster);
  if (noted && isNumberInUse(noted.pid)) await rm(postmasterFile(cluster), { force: true });
}

function postmasterFile(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}

/** A server works in its cluster's folder, which tells it from another program that was given the same number. */
async function runsOn(pid: number, cluster: string): Promise<boolean> {
  if (process.platform === 'linux') {
    const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
    return workingFolder !== null && workingFolder === (await realpath(cluster));
  }
  const listed = await promisify(execFile)('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => null);
  return listed?.stdout.includes('postgres') ?? false;
}
