import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';
import { openLimits } from './open-limits.ts';
import type { OpenLimits } from './rate-limits.ts';

const isInstalled = spawnSync('redis-server', ['--version']).status === 0;
const trier = (account: string) => ({ ip: null, account });

// `npm test` needs nothing but Node and npm: on a machine without Redis this is left out. `.ci/run` installs it.
describe.skipIf(!isInstalled)('with Redis', () => {
  const log: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => log.push(JSON.parse(line).msg) });
  let port: number;
  let server: ChildProcess;
  let one: OpenLimits;
  let other: OpenLimits;
  let host: TestHost;

  beforeAll(async () => {
    port = await freePort();
    server = await startRedis(port);
    const open = () => openLimits({ redisUrl: `redis://127.0.0.1:${port}`, rateLimitFactor: 1 }, logger);
    one = await open();
    other = await open();
    host = await openTestHost({ limits: one });
    await until(() => one.redisAnswers() === true && other.redisAnswers() === true);
  });
  afterAll(async () => {
    await host.close();
    await Promise.all([one.close(), other.close()]);
    server.kill();
  });

  test('two servers count together', async () => {
    const wrongTry = async (limits: OpenLimits) => {
      const { settle } = await limits.count('signIn', trier('both@example.com'));
      await settle('invalid_credentials');
    };
    for (let pair = 0; pair < 5; pair += 1) {
      await wrongTry(one);
      await wrongTry(other);
    }
    await expect(wrongTry(one)).rejects.toMatchObject({ code: 'rate_limited' });
    await expect(wrongTry(other)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  test('no e-mail address is found in it, and what is counted is forgotten by itself', async () => {
    await one.count('signIn', trier('secret@example.com'));
    const redis = new Redis(port, '127.0.0.1');
    const keys = await redis.keys('*');
    const lives = await Promise.all(keys.map((key) => redis.ttl(key)));
    redis.disconnect();
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => key.includes('@'))).toEqual([]);
    expect(lives.filter((seconds) => seconds < 0)).toEqual([]);
  });

  test('while it is gone the shop goes on, counts by itself, and says so; then they count together again', async () => {
    expect((await host.app.inject('/readyz')).json()).toMatchObject({ dependencies: { redis: 'ok' } });
    server.kill('SIGKILL');
    await until(() => one.redisAnswers() === false);

    const begin = performance.now();
    for (let index = 0; index < 10; index += 1) {
      await (await one.count('signIn', trier('meanwhile@example.com'))).settle('invalid_credentials');
    }
    expect(performance.now() - begin).toBeLessThan(1_000);
    await expect(one.count('signIn', trier('meanwhile@example.com'))).rejects.toMatchObject({ code: 'rate_limited' });
    const ready = await host.app.inject('/readyz');
    expect([ready.statusCode, ready.json().dependencies.redis]).toEqual([200, 'unreachable']);
    await until(() => log.length > 0);
    expect(log).toContain('Redis does not answer: tries are counted in memory until it does');

    server = await startRedis(port);
    await until(() => one.redisAnswers() === true);
    expect(log.at(-1)).toBe('Redis answers again');
  });

  test('a Redis that hangs holds no sign-in up', async () => {
    await until(() => one.redisAnswers() === true);
    server.kill('SIGSTOP');
    const begin = performance.now();
    await one.count('signIn', trier('hanging@example.com'));
    expect(performance.now() - begin).toBeLessThan(2_000);
    server.kill('SIGCONT');
  });
});

async function startRedis(port: number): Promise<ChildProcess> {
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const output of server.stdout) {
    if (String(output).includes('Ready to accept connections')) break;
  }
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20);
}
