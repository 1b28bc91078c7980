import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { hasCode } from './file-reading.ts';

/** One run of a process. The system gives a number again after a while, and at once after a container restarts. */
export interface ProcessIdentity {
  pid: number;
  /** Compared, never read: its form depends on the system. */
  startedAt: string;
}

/** The process that asks. */
export async function thisProcess(): Promise<ProcessIdentity> {
  return { pid: process.pid, startedAt: (await startOf(process.pid)) ?? '' };
}

/** True while that very run of the process is alive; a zombie is not. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await startOf(identity.pid)) === identity.startedAt;
}

/** The identity as it was written down; one cut off by a full disk or a crash is nobody's, and not alive. */
export function parseIdentity(text: string | null): ProcessIdentity {
  try {
    return JSON.parse(text ?? '') as ProcessIdentity;
  } catch {
    return { pid: 0, startedAt: 'never' };
  }
}

async function startOf(pid: number): Promise<string | null> {
  return process.platform === 'linux' ? startOnLinux(pid) : startByList(pid);
}

async function startOnLinux(pid: number): Promise<string | null> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (status === null) return null;
  // The name in brackets may itself hold spaces and brackets; what follows the last one is in columns.
  const columns = status.slice(status.lastIndexOf(')') + 2).split(' ');
  if (columns[0] === 'Z' || columns[0] === 'X') return null;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}:${columns[19]}`;
}

async function startByList(pid: number): Promise<string | null> {
  const listed = await promisify(execFile)('ps', ['-o', 'state=,lstart=', '-p', String(pid)]).catch(() => null);
  const [state = '', ...start] = (listed?.stdout ?? '').trim().split(/\s+/);
  return state === '' || state.startsWith('Z') ? null : start.join(' ');
}

/** True when any process has that number, whosever it is. */
export function isNumberInUse(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
