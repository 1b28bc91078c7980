import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFolderLock } from './folder-lock.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tillback-lock-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('lets one in at a time and leaves nothing behind', async () => {
  let inside = 0;
  let most = 0;
  const work = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await sleep(5);
    inside -= 1;
  };
  await Promise.all(Array.from({ length: 10 }, () => withFolderLock(folder, work)));
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['a killed process', JSON.stringify({ pid: process.pid, startedAt: 'another run' })],
  ['a crash that cut it off', ''],
])('takes over the lock left by %s', async (_who, left) => {
  await writeFile(path.join(folder, 'lock'), left);
  expect(await withFolderLock(folder, async () => 'in')).toBe('in');
});

test('takes over from a process that was killed while it removed a lock', async () => {
  await writeFile(path.join(folder, 'lock'), '');
  const guard = path.join(folder, 'lock.guard');
  await mkdir(guard);
  await utimes(guard, new Date(0), new Date(0));
  expect(await withFolderLock(folder, async () => 'in')).toBe('in');
});

test('lets the next one in when the work fails', async () => {
  await expect(withFolderLock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await withFolderLock(folder, async () => 'in')).toBe('in');
});
