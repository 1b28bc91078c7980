import { createHmac } from 'node:crypto';
import { rowOf } from '@tillback/api/testing/connection';
import type { InjectOptions } from 'fastify';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Application, openTokenHost, password, type TokenHost, type Tokens } from '../../testing/token-host.ts';

let host: TokenHost;
let app: Application;
let erp: Application;
let tokens: Tokens;
let key: { id: string; private_key: object };
const email = 'ada@token.test';

beforeAll(async () => {
  host = await openTokenHost();
  app = await host.register({ type: 'public', scopes: ['orders:read', 'account:read'] });
  erp = await host.register({ type: 'confidential', scopes: ['catalog:read'] });
  await host.addUser(email);
  tokens = await host.signIn(app, email);
  key = await rowOf(host.ownerUrl, 'select id, private_key from signing_keys');
});
afterAll(() => host.close());

const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
const basic = (id: string, secret: string | null) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

/** A request to the token endpoint, given what is wrong with it. */
interface BadRequest {
  readonly body: () => string;
  readonly headers?: () => Record<string, string>;
  readonly method?: 'GET' | 'PUT';
}

const form = (fields: () => Record<string, string>) => () => new URLSearchParams(fields()).toString();
const ofApp = (fields: Record<string, string>) => form(() => ({ client_id: app.clientId, ...fields }));
const ofErp = (fields: Record<string, string>) =>
  form(() => ({ client_id: erp.clientId, client_secret: String(erp.clientSecret), ...fields }));
const signingIn = { grant_type: 'password', username: email, password };

const badRequests: Record<string, [BadRequest, status: number, error: string]> = {
  'no grant': [{ body: ofApp({}) }, 400, 'invalid_request'],
  'a grant that nobody knows': [{ body: ofApp({ grant_type: 'implicit' }) }, 400, 'unsupported_grant_type'],
  'a name of every object as the grant': [
    { body: ofApp({ grant_type: 'constructor' }) },
    400,
    'unsupported_grant_type',
  ],
  'a grant that the client was not given': [{ body: ofErp(signingIn) }, 400, 'unauthorized_client'],
  'a public client in its own name': [
    { body: ofApp({ grant_type: 'client_credentials' }) },
    400,
    'unauthorized_client',
  ],
  'no client': [{ body: form(() => signingIn) }, 401, 'invalid_client'],
  'an unknown client': [{ body: form(() => ({ ...signingIn, client_id: 'nobody' })) }, 401, 'invalid_client'],
  'a client without its secret': [
    { body: form(() => ({ grant_type: 'client_credentials', client_id: erp.clientId })) },
    401,
    'invalid_client',
  ],
  'a wrong secret': [
    {
      body: form(() => ({ grant_type: 'client_credentials' })),
      headers: () => ({ authorization: basic(erp.clientId, 'wrong') }),
    },
    401,
    'invalid_client',
  ],
  'the secret of another client': [
    { body: form(() => ({ ...signingIn })), headers: () => ({ authorization: basic(app.clientId, erp.clientSecret) }) },
    401,
    'invalid_client',
  ],
  'another way to authenticate': [
    { body: ofErp({ grant_type: 'client_credentials' }), headers: () => ({ authorization: 'Bearer abc' }) },
    401,
    'invalid_client',
  ],
  'two proofs at once': [
    {
      body: ofErp({ grant_type: 'client_credentials' }),
      headers: () => ({ authorization: basic(erp.clientId, erp.clientSecret) }),
    },
    400,
    'invalid_request',
  ],
  'a wrong password': [{ body: ofApp({ ...signingIn, password: 'not this one' }) }, 400, 'invalid_grant'],
  'someone unknown': [{ body: ofApp({ ...signingIn, username: 'nobody@token.test' }) }, 400, 'invalid_grant'],
  'a name that is no address': [{ body: ofApp({ ...signingIn, username: 'ada' }) }, 400, 'invalid_grant'],
  'no password': [{ body: ofApp({ ...signingIn, password: '' }) }, 400, 'invalid_request'],
  'a NUL byte': [{ body: ofApp({ ...signingIn, username: 'ada\0@token.test' }) }, 400, 'invalid_request'],
  'bytes that are no UTF-8': [
    { body: () => `client_id=${app.clientId}&grant_type=password&username=%ff%fe&password=%ed%a0%80` },
    400,
    'invalid_grant',
  ],
  'a line break in a parameter': [
    { body: ofApp({ grant_type: 'x\r\nset-cookie: a=b' }) },
    400,
    'unsupported_grant_type',
  ],
  'a line break in the client': [
    { body: form(() => ({ ...signingIn, client_id: 'x\r\nset-cookie: a=b' })) },
    401,
    'invalid_client',
  ],
  'a parameter given twice': [{ body: () => `${ofApp(signingIn)()}&username=other` }, 400, 'invalid_request'],
  'a scope that nobody knows': [{ body: ofApp({ ...signingIn, scope: 'everything' }) }, 400, 'invalid_scope'],
  'a scope that the client lacks': [{ body: ofApp({ ...signingIn, scope: 'ledger:read' }) }, 400, 'invalid_scope'],
  'a refresh token that is none': [
    { body: ofApp({ grant_type: 'refresh_token', refresh_token: 'abc' }) },
    400,
    'invalid_grant',
  ],
  'an access token to refresh by': [
    {
      body: form(() => ({ client_id: app.clientId, grant_type: 'refresh_token', refresh_token: tokens.access_token })),
    },
    400,
    'invalid_grant',
  ],
  JSON: [
    { body: () => JSON.stringify(signingIn), headers: () => ({ 'content-type': 'application/json' }) },
    400,
    'invalid_request',
  ],
  'no content type': [{ body: () => 'a', headers: () => ({ 'content-type': '' }) }, 400, 'invalid_request'],
  'a megabyte': [{ body: ofApp({ ...signingIn, password: 'x'.repeat(1_000_000) }) }, 413, 'invalid_request'],
  'a thousand parameters': [
    { body: () => Array.from({ length: 1_000 }, (_, index) => `${index}=`).join('&') },
    401,
    'invalid_client',
  ],
  'another method': [{ method: 'PUT', body: ofApp(signingIn) }, 405, 'invalid_request'],
  'a GET': [{ method: 'GET', body: () => '' }, 405, 'invalid_request'],
};

describe('the token endpoint refuses in the words of RFC 6749', () => {
  test.each(Object.entries(badRequests))('%s', async (_name, [{ body, headers, method }, status, error]) => {
    const payload = body();
    const request: InjectOptions = {
      method: method ?? 'POST',
      url: '/oauth/token',
      headers: { ...asForm, ...headers?.() },
      ...(payload !== '' && { payload }),
    };
    const answer = await host.one.app.inject(request);
    expect([answer.statusCode, answer.json()]).toEqual([status, { error, error_description: expect.any(String) }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['set-cookie']).toBeUndefined();
    expect(answer.headers['www-authenticate'] !== undefined).toBe(status === 401);
  });

  test('a refresh token of another client, which leaves it good', async () => {
    const other = await host.register({ type: 'public', scopes: ['orders:read'] });
    const mine = await host.signIn(app, email);
    const asked = { grant_type: 'refresh_token', refresh_token: mine.refresh_token };
    expect((await host.ask(other, asked)).json().error).toBe('invalid_grant');
    expect((await host.revoke(other, mine.refresh_token)).json().error).toBe('unauthorized_client');
    expect((await host.ask(app, asked)).statusCode).toBe(200);
  });

  test('nothing that is revoked but is no token', async () => {
    const answer = await host.revoke(app, 'no token at all');
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
  });
});

const now = () => Math.floor(Date.now() / 1_000);

/** A token as ours are, signed by the shop's own key, but for what a test changes. */
async function signed(claims: JWTPayload, header: Partial<{ typ: string; kid: string }> = {}): Promise<string> {
  const [, payload = ''] = tokens.access_token.split('.');
  const ours = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  return new SignJWT({ ...ours, ...claims })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.id, ...header })
    .sign(await importJWK(key.private_key, 'ES256'));
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function withHeader(header: object, signature: (signedText: string) => string): string {
  const signedText = `${encoded(header)}.${tokens.access_token.split('.')[1]}`;
  return `${signedText}.${signature(signedText)}`;
}

const badTokens: Record<string, () => string | Promise<string>> = {
  'without a signature, as `alg: none` has it': () => withHeader({ alg: 'none', typ: 'at+jwt' }, () => ''),
  'signed with the public key as a secret': () =>
    withHeader({ alg: 'HS256', typ: 'at+jwt', kid: key.id }, (text) =>
      createHmac('sha256', key.id).update(text).digest('base64url'),
    ),
  'with another payload': () => {
    const [header, , signature] = tokens.access_token.split('.');
    return `${header}.${encoded({ sub: 'usr_00000000000000000000000000' })}.${signature}`;
  },
  'with another signature': () => `${tokens.access_token.slice(0, -6)}AAAAAA`,
  'of an unknown key': () => signed({}, { kid: 'unknown' }),
  'of another type': () => signed({}, { typ: 'JWT' }),
  'that has expired': () => signed({ iat: now() - 1_900, exp: now() - 100 }),
  'that is not good yet': () => signed({ nbf: now() + 600 }),
  'from the future': () => signed({ iat: now() + 600, exp: now() + 1_200 }),
  'that lives too long': () => signed({ iat: now() - 7_200, exp: now() + 86_400 }),
  'of another issuer': () => signed({ iss: 'https://elsewhere.example' }),
  'for another audience': () => signed({ aud: 'https://elsewhere.example' }),
  'of a family that is not there': () => signed({ sid: '01980000-0000-7000-8000-000000000000' }),
  'of another client': () => signed({ client_id: erp.clientId }),
  'that is a refresh token': () => tokens.refresh_token,
  'that is no token': () => 'a.b.c',
  'of a hundred dots': () => '.'.repeat(100),
};

describe('the API refuses an access token', () => {
  test.each(Object.entries(badTokens))('%s', async (_name, make) => {
    const answer = await host.call(await make());
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'unauthenticated']);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer error="invalid_token"/);
  });

  test('but not the one that these were made of', async () => {
    expect((await host.call(tokens.access_token)).statusCode).toBe(200);
    expect((await host.call(await signed({}))).statusCode).toBe(200);
  });
});
