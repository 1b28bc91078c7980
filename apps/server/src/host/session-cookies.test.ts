import { actorOfRequest } from '@tillback/api/modules/auth/public';
import { appRouter } from '@tillback/api/router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

const person = { email: 'ada@example.com', password: 'correct horse battery', name: 'Ada' };

let host: TestHost;
beforeAll(async () => {
  const opened: TestHost = await openTestHost({
    router: appRouter,
    identify: (credentials) => actorOfRequest(opened.runtime, credentials),
    settings: { trustedProxies: ['10.0.0.1'] },
  });
  host = opened;
  await host.app.inject({ method: 'POST', url: '/api/v1/auth/signup', payload: person });
});
afterAll(() => host.close());

/** Signs in under an address, perhaps through a proxy, and gives the cookie and whether it is then known there. */
async function signInAt(address: string, through: Record<string, string> = {}) {
  const headers = { host: address, ...through };
  const remoteAddress = '10.0.0.1';
  const { email, password } = person;
  const payload = { email, password };
  const answer = await host.app.inject({ method: 'POST', url: '/api/v1/auth/login', headers, remoteAddress, payload });
  const setCookie = String(answer.headers['set-cookie']);
  const cookie = setCookie.split(';')[0] ?? '';
  const me = await host.app.inject({ url: '/api/v1/me', headers: { ...headers, cookie }, remoteAddress });
  return { setCookie, cookie, isKnown: me.statusCode === 200 };
}

test.for(['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'shop.localhost'])(
  'at %s without HTTPS the cookie is one that a browser keeps there',
  async (address) => {
    const { setCookie, isKnown } = await signInAt(address);
    expect(setCookie).toMatch(/^tillback_session=[\w-]{43}; HttpOnly; Max-Age=34560000; Path=\/; SameSite=Lax$/);
    expect(isKnown).toBe(true);
  },
);

test.for([
  ['shop.example', {}],
  ['shop.example', { 'x-forwarded-proto': 'https' }],
  ['localhost:3000', { 'x-forwarded-proto': 'https' }],
  ['192.168.1.5:3000', {}],
  ['127.0.0.1.evil.example', {}],
] as [string, Record<string, string>][])('at %s, told %j, no other host can plant it', async ([address, through]) => {
  const { setCookie, isKnown } = await signInAt(address, through);
  expect(setCookie).toMatch(/^__Host-tillback_session=[\w-]{43}; HttpOnly; .*Path=\/; SameSite=Lax; Secure$/);
  expect(isKnown).toBe(true);
});

test('the cookie for this machine is not taken under another address', async () => {
  const { cookie } = await signInAt('localhost:3000');
  const answer = await host.app.inject({ url: '/api/v1/me', headers: { host: 'shop.example', cookie } });
  expect(answer.statusCode).toBe(401);
});
