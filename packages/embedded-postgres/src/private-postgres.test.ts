import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findPostmaster } from './postmaster-file.ts';
import { openPrivatePostgres, type PrivatePostgres, type PrivatePostgresOptions } from './private-postgres.ts';

let folder: string;
let dataDir: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tillback ünder '));
  await chmod(folder, 0o711);
  dataDir = path.join(folder, 'postgres');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await stat(path.join(dataDir, 'cluster')).then(
    async () => (await open()).release(),
    () => undefined,
  );
  await rm(folder, { recursive: true, force: true });
});

test('creates, serves, stops and keeps the data for the next start', async () => {
  const first = await open();
  expect(first.arrival).toBe('created');
  expect(await first.ensureDatabase('shop')).toEqual({ created: true });
  await run(first.url('shop'), 'create table kept as select 42 as answer');
  await first.release();
  expect(await isServerRunning()).toBe(false);

  const second = await open();
  expect(second.arrival).toBe('started');
  expect(await second.ensureDatabase('shop')).toEqual({ created: false });
  expect(await run(second.url('shop'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  await second.release();
});

test('lets nobody in without the password, which only its owner can read', async () => {
  const postgres = await open();
  await expect(run(`postgres://tillback@127.0.0.1:${postgres.port}/postgres`, 'select 1')).rejects.toThrow(/password/);
  await expect(run(postgres.url('postgres').replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/);
  expect((await stat(path.join(dataDir, 'password'))).mode & 0o077).toBe(0);
  await postgres.release();
});

test('stops only with its last user', async () => {
  const holder = await hold();
  const postgres = await open();
  expect(postgres.arrival).toBe('joined');
  await postgres.release();
  await postgres.release();
  expect(await isServerRunning()).toBe(true);
  holder.process.kill('SIGTERM');
  await once(holder.process, 'exit');
  expect(await isServerRunning()).toBe(false);
});

test('adopts the server of a killed process and stops it in the end', async () => {
  const holder = await hold();
  holder.process.kill('SIGKILL');
  await once(holder.process, 'exit');
  expect(await isServerRunning()).toBe(true);
  const postgres = await open();
  expect(postgres).toMatchObject({ arrival: 'adopted', port: holder.port });
  await postgres.release();
  expect(await isServerRunning()).toBe(false);
});

test('recovers what a crash of the server left, and loses nothing that was committed', async () => {
  const before = await open({ durable: true });
  await before.ensureDatabase('shop');
  await run(before.url('shop'), 'create table kept as select 42 as answer');
  process.kill((await postmasterPid()) ?? 0, 'SIGKILL');
  await before.release();
  const after = await open();
  expect(after.arrival).toBe('recovered');
  expect(await run(after.url('shop'), 'select answer from kept')).toEqual([{ answer: 42 }]);
  await after.release();
});

test("starts when a dead server's number now belongs to another program", async () => {
  const before = await open();
  const file = path.join(dataDir, 'cluster', 'postmaster.pid');
  const noted = await readFile(file, 'utf8');
  await before.release();
  await writeFile(file, noted.replace(/^\d+/, String(process.pid)));
  const after = await open();
  expect(after.arrival).toBe('recovered');
  await after.release();
});

test('starts one server for processes that come at once', async () => {
  const holders = await Promise.all([hold(), hold(), hold()]);
  expect(new Set(holders.map((holder) => holder.port)).size).toBe(1);
  expect(holders.map((holder) => holder.arrival).toSorted()).toEqual(['created', 'joined', 'joined']);
});

test('names the trouble in one sentence', async () => {
  const postgres = await open();
  await postgres.release();
  await writeFile(path.join(dataDir, 'cluster', 'PG_VERSION'), '9\n');
  await expect(open()).rejects.toMatchObject({
    name: 'PrivatePostgresError',
    message: expect.stringMatching(/made by PostgreSQL 9, and this Tillback brings PostgreSQL \d+/),
  });
  await writeFile(path.join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
  await expect(open({ settings: { shared_buffers: 'plenty' } })).rejects.toMatchObject({
    name: 'PrivatePostgresError',
    message: expect.stringMatching(/^The database did not start \(.*\): .*plenty.*\.$/),
  });
});

function open(options: Partial<PrivatePostgresOptions> = {}): Promise<PrivatePostgres> {
  return openPrivatePostgres({ dataDir, durable: false, ...options });
}

async function hold(): Promise<{ process: ChildProcess; port: number; arrival: string }> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'testing/hold-postgres.ts'), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = await once(child.stdout, 'data');
  return { process: child, ...JSON.parse(String(line)) };
}

async function postmasterPid(): Promise<number | undefined> {
  return (await findPostmaster(path.join(dataDir, 'cluster')))?.pid;
}

async function isServerRunning(): Promise<boolean> {
  return (await postmasterPid()) !== undefined;
}

async function run(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed ends the connection, which is no trouble of this test.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
