import { createServer } from 'node:net';
import { demoAccounts } from '@tillback/api/demo/demo-accounts';
import { freshDatabase } from '@tillback/api/testing/fresh-database';
import { testStore } from '@tillback/api/testing/global-setup';
import { newFolder } from '@tillback/api/testing/new-folder';
import { expect, onTestFinished, test } from 'vitest';
import { readConfiguration } from '../configuration/configuration.ts';
import { sentenceOf } from './sentence-of.ts';
import { type RunningServer, startServer } from './start-server.ts';

const usual = { PORT: '0', DATA_DIR: newFolder(), LOG_LEVEL: 'silent' };

async function start(environment: Record<string, string>, say: (sentence: string) => void = () => {}) {
  const server = await startServer(readConfiguration({ ...usual, ...environment }), { say });
  onTestFinished(() => server.stop());
  return server;
}

async function sentenceOfStarting(environment: Record<string, string>): Promise<string | null> {
  try {
    await start(environment);
    return null;
  } catch (error) {
    return sentenceOf(error);
  }
}

test('serves the shop until it is stopped, and a store that is no demo has no demo accounts', async () => {
  const server = await startServer(readConfiguration({ ...usual, DATABASE_URL: await freshDatabase() }), {
    say: () => {},
  });
  expect(server.address).toMatch(/^http:\/\/localhost:\d+$/);
  expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
  expect(await sessionOf(server)).toMatchObject({ store: testStore, demo: null });
  await server.stop();
  await expect(fetch(`${server.address}/healthz`)).rejects.toThrow('fetch failed');
});

test('a taken port is said before anything else is tried', async () => {
  const port = await takePort();
  const said = await sentenceOfStarting({ PORT: String(port), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
  expect(said).toBe(`Port ${port} is taken by another program: stop that, or set PORT to another.`);
});

test.each([
  ['nothing answers', { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'nothing answers at its address'],
  ['no such host', { DATABASE_URL: 'postgres://nobody@nowhere.invalid/none' }, 'DATABASE_URL cannot be reached'],
  ['no such address', { HOST: '203.0.113.7' }, 'HOST is 203.0.113.7, which is no address of this machine.'],
])('%s: one sentence', async (_what, environment, sentence) => {
  expect(await sentenceOfStarting(environment)).toContain(sentence);
});

test('a database that does not accept the user: one sentence', async () => {
  const url = new URL(await freshDatabase());
  url.password = 'wrong';
  expect(await sentenceOfStarting({ DATABASE_URL: url.href })).toContain('does not accept the user or the password');
});

test('production refuses the database of a demo shop, and never makes one', async () => {
  const url = await freshDatabase();
  const production = { NODE_ENV: 'production', DATABASE_URL: url };
  const server = await start(production);
  expect(server.demo).toBeNull();
  expect(await sessionOf(server)).toMatchObject({ demo: null });
  await server.stop();

  await openDemoAccount(url);
  expect(await sentenceOfStarting(production)).toContain('NODE_ENV=production refuses');
});

async function sessionOf({ address }: RunningServer): Promise<unknown> {
  const answer = await fetch(`${address}/trpc/auth.session`);
  return ((await answer.json()) as { result: { data: unknown } }).result.data;
}

async function takePort(): Promise<number> {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const address = other.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function openDemoAccount(databaseUrl: string): Promise<void> {
  const server = await startServer(readConfiguration({ ...usual, DATABASE_URL: databaseUrl }), { say: () => {} });
  await fetch(`${server.address}/api/v1/auth/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: demoAccounts[0].email, password: 'a password', name: 'Anyone' }),
  });
  await server.stop();
}
