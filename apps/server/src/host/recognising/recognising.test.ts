import { setTimeout } from 'node:timers/promises';
import { createUserWithRole, hashPassword, setPasswordHash } from '@tillback/api/modules/auth/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import { rowOf, rowsOf } from '@tillback/api/testing/connection';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTwoServers, type Server, type TwoServers } from '../../testing/two-servers.ts';

const password = 'correct horse battery staple';
const system = { kind: 'system', name: 'test' } as const;
const call = { command: 'test', actor: system, requestId: null, ip: null, idempotencyKey: null };

let servers: TwoServers;
let passwordHash: string;
beforeAll(async () => {
  servers = await openTwoServers();
  passwordHash = await hashPassword(password);
});
afterAll(() => servers.close());

let people = 0;

/** Someone who is signed in and whom both servers have just recognised. */
async function someone(role: 'shopper' | 'admin' = 'shopper') {
  people += 1;
  const email = `person-${people}@example.com`;
  const cookie = await (role === 'shopper' ? signUp(email) : signInAsStaff(email));
  const person = await rowOf<{ id: string; customer_id: string | null }>(
    servers.ownerUrl,
    'select id, customer_id from users where email = $1',
    [email],
  );
  const ask = (server: Server, options: InjectOptions = { url: '/api/v1/me' }) =>
    server.app.inject({ ...options, headers: { cookie } });
  expect([(await ask(servers.one)).statusCode, (await ask(servers.other)).statusCode]).toEqual([200, 200]);
  return { email, id: person.id, customerId: person.customer_id, ask };
}

type Someone = Awaited<ReturnType<typeof someone>>;

async function signUp(email: string): Promise<string> {
  const payload = { email, password, name: 'Ada' };
  return cookieOf(await servers.one.app.inject({ method: 'POST', url: '/api/v1/auth/signup', payload }));
}

async function signInAsStaff(email: string): Promise<string> {
  const user = { email, name: 'Grace', passwordHash, role: 'admin' } as const;
  await runCommand(servers.one.runtime, call, createUserWithRole, user);
  const payload = { email, password };
  return cookieOf(await servers.one.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload }));
}

function cookieOf({ headers }: { headers: Record<string, unknown> }): string {
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** What is promised, with a machine that has much else to do. */
const belowASecondMs = 900;

/** How long a server goes on answering as before. */
async function msUntilRefused(ask: () => Promise<{ statusCode: number }>, status = 401): Promise<number> {
  const begun = performance.now();
  const lastedMs = () => performance.now() - begun;
  while ((await ask()).statusCode !== status && lastedMs() < belowASecondMs) {
    await setTimeout(2);
  }
  return lastedMs();
}

const change = (sentence: string) => (person: Someone) => rowsOf(servers.ownerUrl, sentence, [person.id]);

const ends: Record<string, (person: Someone) => Promise<unknown>> = {
  'signing out': ({ ask }) => ask(servers.one, { method: 'POST', url: '/api/v1/auth/logout' }),
  'signing out everywhere': ({ ask }) => ask(servers.one, { method: 'DELETE', url: '/api/v1/me/sessions' }),
  'another password': ({ id }) => runCommand(servers.one.runtime, call, setPasswordHash, { userId: id, passwordHash }),
  'disabling the user': change('update users set disabled_at = now() where id = $1'),
  'disabling the customer': change(
    'update customers set disabled_at = now() where id = (select customer_id from users where id = $1)',
  ),
  'the end of the session in the database': change('delete from sessions where user_id = $1'),
};

describe('is known to every server at once', () => {
  test.each(Object.entries(ends))('%s', async (_name, end) => {
    const person = await someone();
    await end(person);
    expect(await msUntilRefused(() => person.ask(servers.other))).toBeLessThan(belowASecondMs);
    expect(await msUntilRefused(() => person.ask(servers.one))).toBeLessThan(belowASecondMs);
  });

  test('demotion', async () => {
    const admin = await someone('admin');
    const askForUsers = () =>
      admin.ask(servers.other, { method: 'POST', url: '/api/v1/clients', payload: { name: '' } });
    expect((await askForUsers()).statusCode).toBe(400);
    await change("update users set role = 'auditor' where id = $1")(admin);
    expect(await msUntilRefused(askForUsers, 403)).toBeLessThan(belowASecondMs);
  });

  test('that a customer became another', async () => {
    const [gone, stays] = [await someone(), await someone()];
    const askForWallet = () => gone.ask(servers.other, { url: '/api/v1/wallet' });
    expect((await askForWallet()).statusCode).toBe(200);
    const merged = 'update customers set merged_into_id = $1, disabled_at = null where id = $2';
    await rowsOf(servers.ownerUrl, merged, [stays.customerId, gone.customerId]);
    await rowsOf(servers.ownerUrl, 'update customers set disabled_at = now() where id = $1', [stays.customerId]);
    expect(await msUntilRefused(askForWallet)).toBeLessThan(belowASecondMs);
  });
});

test('whoever ended it is refused with the very next request', async () => {
  const person = await someone();
  await person.ask(servers.one, { method: 'POST', url: '/api/v1/auth/logout' });
  expect((await person.ask(servers.one)).statusCode).toBe(401);
});

test('while a server cannot hear of changes it asks each time, and hears them again after', async () => {
  const person = await someone();
  const deafen = "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tillback hearing'";
  await rowsOf(servers.ownerUrl, `${deafen} and datname = current_database()`);
  await change('delete from sessions where user_id = $1')(person);
  expect(await msUntilRefused(() => person.ask(servers.other))).toBeLessThan(belowASecondMs);

  await setTimeout(150);
  const next = await someone();
  await change('delete from sessions where user_id = $1')(next);
  expect(await msUntilRefused(() => next.ask(servers.other))).toBeLessThan(belowASecondMs);
});
