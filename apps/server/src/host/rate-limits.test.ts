import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await openTestHost({ settings: { rateLimitFactor: 0.1 } });
});
afterAll(() => host.close());

test('an address has so many tries a minute, whichever way in it takes', async () => {
  const first = await tryBy('/api/v1/auth/login', '10.0.0.1');
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
  await tryBy('/trpc/auth.signIn,auth.signIn?batch=1', '10.0.0.1');

  const last = await tryBy('/api/v1/auth/login', '10.0.0.1');
  expect(last.statusCode).toBe(429);
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  expect(last.json()).toMatchObject({ code: 'rate_limited', status: 429 });
});

test('a batch cannot hold more tries than are left', async () => {
  const answer = await tryBy(`/trpc/${Array(10).fill('auth.signIn').join(',')}?batch=1`, '10.0.0.2');
  expect(answer.statusCode).toBe(429);
  expect(answer.json()).toMatchObject({ error: { data: { problem: { code: 'rate_limited' } } } });
});

test('other addresses and other procedures are not counted', async () => {
  expect((await tryBy('/api/v1/auth/login', '10.0.0.3')).statusCode).toBe(200);
  const other = await host.app.inject({ url: '/api/v1/things', remoteAddress: '10.0.0.2' });
  expect(other.statusCode).toBe(200);
  expect(other.headers).not.toHaveProperty('ratelimit-limit');
});

function tryBy(url: string, remoteAddress: string) {
  return host.app.inject({ method: 'POST', url, remoteAddress });
}
