import { writeDatabase } from '@tillback/api/database/handles';
import { openOrm } from '@tillback/api/database/orm';
import { findAccount, passwordMatches } from '@tillback/api/modules/auth/public';
import { freshDatabase } from '@tillback/api/testing/fresh-database';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let databaseUrl = '';

beforeAll(async () => {
  databaseUrl = await freshDatabase();
});

const create = (email: string, input: string) =>
  runCli(['admin', 'create', '--email', email, '--name', 'Ada', '--password-stdin'], { databaseUrl, input });

test('makes an admin who can sign in with the password that was given, and only once', async () => {
  const made = await create('Ada@Example.com', 'a long password\n');
  expect(made).toMatchObject({ exitCode: 0, output: 'Ada can sign in as ada@example.com.\n' });
  expect(await hashMatches('ada@example.com', 'a long password')).toBe(true);

  const again = await create('ada@example.com', 'another password\n');
  expect(again.exitCode).toBe(1);
  expect(again.errors).toContain('taken');
  expect(await hashMatches('ada@example.com', 'a long password')).toBe(true);
});

test('names everything that is wrong', async () => {
  const { exitCode, errors } = await create('nobody', 'short');
  expect(exitCode).toBe(1);
  expect(errors).toMatch(/email: .+\npassword: At least 15 characters\./);
});

test('refuses a password that many people use', async () => {
  const { exitCode, errors } = await create('ada@example.org', '123456789012345');
  expect([exitCode, errors]).toEqual([1, expect.stringContaining('Many people use this password')]);
});

test('has no default password', async () => {
  const { exitCode, errors } = await runCli(['admin', 'create', '--email', 'a@b.co', '--name', 'A'], { databaseUrl });
  expect(exitCode).toBe(1);
  expect(errors).toBe('There is no terminal to ask for the password: pass it with --password-stdin.\n');
});

async function hashMatches(email: string, password: string): Promise<boolean> {
  const orm = await openOrm({ url: databaseUrl });
  try {
    const account = await findAccount(writeDatabase(orm.em.fork()), email);
    return await passwordMatches(account?.passwordHash ?? null, password);
  } finally {
    await orm.close(true);
  }
}
