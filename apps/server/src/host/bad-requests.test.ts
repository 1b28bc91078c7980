import { proceduresOf } from '@tillback/api/pipeline/procedures';
import { appRouter } from '@tillback/api/router';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await openTestHost({ router: appRouter });
});
afterAll(() => host.close());

type Ask = Pick<InjectOptions, 'method' | 'url' | 'headers' | 'payload'>;

async function answerTo(request: Ask) {
  const answer = await host.app.inject({ method: 'POST', ...request });
  const body = answer.body === '' ? null : answer.json();
  const problem = body?.error?.data?.problem ?? body?.[0]?.error?.data?.problem ?? body;
  return { status: answer.statusCode, code: problem?.code, problem, headers: answer.headers };
}

const login = '/api/v1/auth/login';
const json = { 'content-type': 'application/json' };
const credentials = JSON.stringify({ email: 'ada@example.com', password: 'correct horse battery' });

describe('a write that is not JSON is answered with 415', () => {
  const bodies: [string, Ask['headers'], string][] = [
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'email=ada@example.com&password=x'],
    ['an empty form', { 'content-type': 'application/x-www-form-urlencoded' }, ''],
    ['a form with a file', { 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['plain text', { 'content-type': 'text/plain' }, credentials],
    ['plain text that ends in JSON', { 'content-type': 'text/plain; application/json' }, credentials],
    ['something like JSON', { 'content-type': 'application/jsonp' }, credentials],
    ['no type', { 'content-type': '' }, credentials],
  ];
  for (const url of [login, '/api/v1/auth/logout', '/api/v1/customers', '/trpc/auth.signIn', '/trpc/auth.signOut']) {
    test.for(bodies)(`${url}: %s`, async ([, headers, payload]) => {
      expect(await answerTo({ url, headers, payload })).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    });
  }

  test('but for a file, which comes as a form of parts, and only there', async () => {
    const multipart = { headers: { 'content-type': 'multipart/form-data; boundary=x' }, payload: '--x--' };
    expect(await answerTo({ url: '/api/v1/imports', ...multipart })).toMatchObject({ status: 401 });
    expect(await answerTo({ url: '/api/v1/imports/look', ...multipart })).toMatchObject({ status: 401 });
  });
});

describe('what signs in or up and is bad is refused by field, in either form', () => {
  const good = { email: 'ada@example.com', password: 'correct horse battery', name: 'Ada' };
  const bad: [string, string, object, string][] = [
    ['NUL in a name', 'signUp', { ...good, name: 'A\u0000da' }, 'name'],
    ['half a surrogate in a name', 'signUp', { ...good, name: 'A\ud800' }, 'name'],
    ['NUL in an e-mail', 'signUp', { ...good, email: 'a\u0000@example.com' }, 'email'],
    ['a line end in an e-mail', 'signUp', { ...good, email: 'ada@example.com\r\nbcc: eve@evil.example' }, 'email'],
    ['a header in an e-mail', 'signUp', { ...good, email: 'ada@example.com\nx: y' }, 'email'],
    ['an e-mail that is a list', 'signUp', { ...good, email: ['ada@example.com'] }, 'email'],
    ['a password of 100,000 letters', 'signUp', { ...good, password: 'x'.repeat(100_000) }, 'password'],
    ['half a surrogate in a password', 'signUp', { ...good, password: `correct horse ba\udc00` }, 'password'],
    ['a name of 100,000 letters', 'signUp', { ...good, name: 'x'.repeat(100_000) }, 'name'],
    ['a role of one’s own choice', 'signUp', { ...good, role: 'admin' }, 'role'],
    ['NUL in an e-mail', 'signIn', { email: 'a\u0000@example.com', password: 'x' }, 'email'],
    [
      'a password of 100,000 letters',
      'signIn',
      { email: 'ada@example.com', password: 'x'.repeat(100_000) },
      'password',
    ],
    ['a password that is a number', 'signIn', { email: 'ada@example.com', password: 5 }, 'password'],
    ['nothing', 'signIn', {}, 'email'],
  ];
  const restOf: Record<string, string> = { signUp: '/api/v1/auth/signup', signIn: login };

  test.for(bad)('%s: %s', async ([, procedure, payload, field]) => {
    for (const url of [restOf[procedure], `/trpc/auth.${procedure}`]) {
      const answer = await answerTo({ url, headers: json, payload: JSON.stringify(payload) });
      expect(answer).toMatchObject({ status: 400, code: 'invalid_input' });
      expect(Object.keys(answer.problem.errors)).toContain(field);
    }
  });

  test.for([
    ['a body of a megabyte', JSON.stringify({ email: 'ada@example.com', password: 'x'.repeat(1_000_000) }), 413],
    ['no JSON', '{"email":', 400],
    ['an array', '[]', 400],
    ['null', 'null', 400],
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400],
    ['a prototype', '{"__proto__":{"email":"ada@example.com"},"password":"x"}', 400],
  ] as const)('%s', async ([, payload, status]) => {
    for (const url of [login, '/trpc/auth.signIn']) {
      expect((await answerTo({ url, headers: json, payload })).status).toBe(status);
    }
  });

  test('odd headers are answered like any others', async () => {
    const headers = {
      ...json,
      'user-agent': 'x'.repeat(5_000),
      cookie: `tillback_session=${'\u00ff'.repeat(50)}; ;;==;`,
      'x-request-id': 'a\u00ff<script>',
      'accept-language': ';;;',
    };
    const answer = await answerTo({ url: login, headers, payload: credentials });
    expect(answer).toMatchObject({ status: 401, code: 'invalid_credentials' });
    expect(answer.headers['x-request-id']).not.toContain('<');
  });
});

describe('nothing is changed by GET:', () => {
  const procedures = proceduresOf(appRouter);

  test('a procedure that has an address for GET is a query, and no other is', () => {
    const wrong = procedures.filter(
      ({ type, meta }) => meta.rest && (meta.rest.method === 'GET') !== (type === 'query'),
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test('no mutation is done by a GET of tRPC', async () => {
    const mutations = procedures.filter(({ type }) => type === 'mutation');
    const statuses = await Promise.all(
      mutations.map(async ({ name }) => (await host.app.inject({ url: `/trpc/${name}?input={}` })).statusCode),
    );
    expect(new Set(statuses)).toEqual(new Set([405]));
  });
});

test('an account is one, however its e-mail address is written', async () => {
  const spellings = ['ZÉ@EXAMPLE.COM', 'ze\u0301@example.com', '  zé@example.com '];
  const statuses: number[] = [];
  for (const email of spellings) {
    const payload = JSON.stringify({ email, password: 'correct horse battery', name: 'Zé' });
    statuses.push((await answerTo({ url: '/api/v1/auth/signup', headers: json, payload })).status);
  }
  expect(statuses).toEqual([201, 409, 409]);
});
