import { setTimeout } from 'node:timers/promises';
import { rotateSigningKey, setPasswordHash } from '@tillback/api/modules/auth/public';
import { runCommand } from '@tillback/api/pipeline/run-command';
import { rowOf, rowsOf } from '@tillback/api/testing/connection';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Application, openTokenHost, password, type TokenHost, type Tokens } from '../../testing/token-host.ts';

let host: TokenHost;
let app: Application;
let erp: Application;
beforeAll(async () => {
  host = await openTokenHost();
  app = await host.register({ type: 'public', scopes: ['orders:read', 'account:read', 'account:write'] });
  erp = await host.register({ type: 'confidential', scopes: ['catalog:read', 'sales:write'] });
});
afterAll(() => host.close());

let people = 0;
async function someone(role?: 'operator' | 'admin') {
  people += 1;
  const email = `person-${people}@token.test`;
  const id = await host.addUser(email, role);
  return { id, email };
}

const refresh = (token: string, more = {}) =>
  host.ask(app, { grant_type: 'refresh_token', refresh_token: token, ...more });

describe('somebody signs in to an application of the shop', () => {
  test('and gets tokens as RFC 6749 and 9068 have them, for half an hour', async () => {
    const { email } = await someone();
    const answer = await host.ask(app, { grant_type: 'password', username: email.toUpperCase(), password });
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', pragma: 'no-cache' });
    const tokens = answer.json();
    expect(tokens).toMatchObject({
      token_type: 'Bearer',
      expires_in: 1_800,
      scope: 'orders:read account:read account:write',
    });
    expect(decodeProtectedHeader(tokens.access_token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    const claims = decodeJwt(tokens.access_token);
    expect(claims).toMatchObject({ iss: 'http://localhost:80', aud: 'http://localhost:80', client_id: app.clientId });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(1_800);
    expect((await host.call(tokens.access_token)).json()).toMatchObject({ email });
  });

  test('and may what the role allows, within the scopes', async () => {
    const { email } = await someone();
    const narrow = await host.ask(app, { grant_type: 'password', username: email, password, scope: 'orders:read' });
    const { access_token: token, scope } = narrow.json();
    expect(scope).toBe('orders:read');
    expect((await host.call(token, '/api/v1/orders')).statusCode).toBe(200);
    const refused = await host.call(token, '/api/v1/customers');
    expect(refused.statusCode).toBe(403);
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer error="insufficient_scope"/);
    expect((await host.call(token, '/api/v1/me')).statusCode).toBe(403);
  });

  test('on one server, and is known on the other without being asked again', async () => {
    const { email } = await someone();
    const { access_token: token } = await host.signIn(app, email);
    expect((await host.call(token, '/api/v1/me', host.other)).json()).toMatchObject({ email });
  });
});

test('a client acts in its own name, within its scopes, and gets no refresh token', async () => {
  const answer = (await host.ask(erp, { grant_type: 'client_credentials' })).json();
  expect(answer).toMatchObject({ scope: 'catalog:read sales:write' });
  expect(answer.refresh_token).toBeUndefined();
  expect((await host.call(answer.access_token, '/api/v1/products')).statusCode).toBe(200);
  expect((await host.call(answer.access_token, '/api/v1/sales')).statusCode).toBe(200);
  expect((await host.call(answer.access_token, '/api/v1/orders')).statusCode).toBe(403);
});

describe('a refresh token', () => {
  test('is good once: its successor goes on', async () => {
    const first = await host.signIn(app, (await someone()).email);
    const second = (await refresh(first.refresh_token)).json();
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const third = (await refresh(second.refresh_token, { scope: 'account:read' })).json();
    expect(third.scope).toBe('account:read');
    expect((await host.call(third.access_token)).statusCode).toBe(200);
  });

  test('that twenty ask with at once gives all of them the same successor, and the user stays signed in', async () => {
    const { refresh_token: token } = await host.signIn(app, (await someone()).email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        host.ask(app, { grant_type: 'refresh_token', refresh_token: token }, index % 2 === 0 ? host.one : host.other),
      ),
    );
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const [successor, ...others] = new Set(answers.map((answer): string => answer.json().refresh_token));
    expect(others).toEqual([]);
    expect((await refresh(successor ?? '')).statusCode).toBe(200);
  });

  test('that is replayed after the grace ends the whole family, the access tokens too', async () => {
    const first = await host.signIn(app, (await someone()).email);
    const second = (await refresh(first.refresh_token)).json();
    await rowsOf(
      host.ownerUrl,
      "update refresh_tokens set used_at = used_at - interval '11 seconds' where used_at is not null",
    );
    const replayed = await refresh(first.refresh_token);
    expect([replayed.statusCode, replayed.json().error]).toEqual([400, 'invalid_grant']);
    expect((await refresh(second.refresh_token)).statusCode).toBe(400);
    expect((await host.call(second.access_token)).statusCode).toBe(401);
    const { items } = await audit('client.tokens-revoked');
    expect(items[0]).toMatchObject({ changes: { because: 'reused' } });
  });

  test('that has expired is good for nothing', async () => {
    const { refresh_token: token } = await host.signIn(app, (await someone()).email);
    await rowsOf(host.ownerUrl, 'update refresh_tokens set ends_at = now() where used_at is null');
    expect((await refresh(token)).json().error).toBe('invalid_grant');
  });

  test('is kept as its hash alone', async () => {
    const { refresh_token: token } = await host.signIn(app, (await someone()).email);
    const { everything } = await rowOf<{ everything: string }>(
      host.ownerUrl,
      "select string_agg(to_jsonb(family)::text || to_jsonb(token)::text, '') as everything from token_families family join refresh_tokens token on family_id = family.id",
    );
    expect(everything).not.toContain(token.slice(-43));
  });
});

async function audit(action: string) {
  const { email } = await someone('admin');
  const login = await host.one.app.inject({ method: 'POST', url: '/api/v1/auth/login', payload: { email, password } });
  const cookie = String(login.headers['set-cookie']).split(';')[0] ?? '';
  return (await host.one.app.inject({ url: `/api/v1/audit?action=${action}`, headers: { cookie } })).json();
}

const belowASecondMs = 900;

/** How long the other server goes on answering. */
async function msUntilRefused(token: string, url?: string): Promise<number> {
  const begun = performance.now();
  const lastedMs = () => performance.now() - begun;
  while ((await host.call(token, url, host.other)).statusCode !== 401 && lastedMs() < belowASecondMs) {
    await setTimeout(2);
  }
  return lastedMs();
}

interface SignedIn {
  readonly id: string;
  readonly email: string;
  readonly tokens: { access_token: string; refresh_token: string };
}

const cli = {
  command: 'test',
  actor: { kind: 'cli', name: 'test' } as const,
  requestId: null,
  ip: null,
  idempotencyKey: null,
};
const change = (sentence: string) => (person: SignedIn) => rowsOf(host.ownerUrl, sentence, [person.id]);
const withToken = (method: 'POST' | 'DELETE', url: string) => (person: SignedIn) =>
  host.one.app.inject({ method, url, headers: { authorization: `Bearer ${person.tokens.access_token}` } });

const ends: Record<string, (person: SignedIn) => Promise<unknown>> = {
  'revoking the refresh token': ({ tokens }) => host.revoke(app, tokens.refresh_token),
  'revoking the access token': ({ tokens }) => host.revoke(app, tokens.access_token),
  'signing out': withToken('POST', '/api/v1/auth/logout'),
  'signing out everywhere': withToken('DELETE', '/api/v1/me/sessions'),
  'another password': ({ id }) =>
    runCommand(host.one.runtime, cli, setPasswordHash, { userId: id, passwordHash: 'another' }),
  'disabling the user': change('update users set disabled_at = now() where id = $1'),
  demotion: change("update users set role = 'auditor' where id = $1"),
};

describe('ends an access token on every server, and its refresh token', () => {
  test.each(Object.entries(ends))('%s', async (_name, end) => {
    const person = await someone();
    const tokens = await host.signIn(app, person.email);
    expect((await host.call(tokens.access_token, '/api/v1/me', host.other)).statusCode).toBe(200);
    await end({ ...person, tokens });
    expect(await msUntilRefused(tokens.access_token)).toBeLessThan(belowASecondMs);
    expect((await refresh(tokens.refresh_token)).json().error).toBe('invalid_grant');
    const refused = await host.call(tokens.access_token, '/api/v1/me');
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer error="invalid_token"/);
  });

  test('revoking the client', async () => {
    const gone = await host.register({ type: 'confidential', scopes: ['catalog:read'] });
    const { access_token: token } = (await host.ask(gone, { grant_type: 'client_credentials' })).json();
    expect((await host.call(token, '/api/v1/products', host.other)).statusCode).toBe(200);
    await rowsOf(
      host.ownerUrl,
      'update clients set revoked_at = now() where id = (select client_id from token_families order by created_at desc limit 1)',
    );
    expect(await msUntilRefused(token, '/api/v1/products')).toBeLessThan(belowASecondMs);
    expect((await host.ask(gone, { grant_type: 'client_credentials' })).json().error).toBe('invalid_client');
  });
});

describe('a key that has a successor', () => {
  afterEach(() => void vi.restoreAllMocks());
  const realNow = performance.now.bind(performance);
  let aheadMs = 0;
  const publishedKeys = async (): Promise<string[]> => {
    const { keys } = (await host.other.app.inject({ url: '/.well-known/jwks.json' })).json();
    expect(Object.keys(keys[0])).not.toContain('d');
    return keys.map(({ kid }: { kid: string }) => kid);
  };
  const keyOf = ({ access_token: token }: Tokens) => String(decodeProtectedHeader(token).kid);
  const rotate = (withdrawOld: boolean) => runCommand(host.one.runtime, cli, rotateSigningKey, { withdrawOld });
  const aSecond = () => {
    aheadMs += 1_000;
  };

  test('is published, and its tokens are good, until they expire; unless it is withdrawn', async () => {
    vi.spyOn(performance, 'now').mockImplementation(() => realNow() + aheadMs);
    const { email } = await someone();
    const before = await host.signIn(app, email);
    const successor = await rotate(false);
    aSecond();
    const after = await host.signIn(app, email);
    expect(keyOf(after)).toBe(successor);
    expect(await publishedKeys()).toEqual([successor, keyOf(before)]);
    expect((await host.call(before.access_token, '/api/v1/me', host.other)).statusCode).toBe(200);

    const last = await rotate(true);
    aSecond();
    expect(await publishedKeys()).toEqual([last]);
    expect((await host.call(after.access_token, '/api/v1/me', host.other)).statusCode).toBe(401);
    expect((await host.call((await refresh(after.refresh_token)).json().access_token)).statusCode).toBe(200);
  });
});
