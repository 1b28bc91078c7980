import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const json = { 'content-type': 'application/json' };

describe('an error', () => {
  test.each([
    ['an unknown address', { url: '/api/v1/nothing' }, 404, 'not_found'],
    ['another method', { url: '/api/v1/things', method: 'DELETE' }, 405, 'method_not_allowed'],
    ['malformed JSON', { url: '/api/v1/things', method: 'POST', headers: json, payload: '{"name":' }, 400, 'malformed'],
    ['an empty body', { url: '/api/v1/things', method: 'POST', headers: json, payload: '' }, 400, 'malformed'],
    ['a list for a body', { url: '/api/v1/things', method: 'POST', headers: json, payload: '[]' }, 400, 'malformed'],
    [
      'text for a body',
      { url: '/api/v1/things', method: 'POST', headers: { 'content-type': 'text/plain' }, payload: '{"name":"x"}' },
      415,
      'unsupported_media_type',
    ],
    [
      'a form for a body',
      {
        url: '/api/v1/things',
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'name=x',
      },
      415,
      'unsupported_media_type',
    ],
    [
      'too large a body',
      {
        url: '/api/v1/things',
        method: 'POST',
        headers: json,
        payload: JSON.stringify({ name: 'x'.repeat(1_000_001) }),
      },
      413,
      'payload_too_large',
    ],
    ['an address that is none', { url: '/api/v1/things/%zz' }, 400, 'malformed'],
    ['a rule that says no', { url: '/api/v1/things/refused', method: 'POST' }, 409, 'insufficient_stock'],
    ['nobody signed in', { url: '/api/v1/things/secret?unknown=1' }, 401, 'unauthenticated'],
  ] as const)('%s is answered as problem details', async (_what, request, status, code) => {
    const answer = await host.app.inject({ method: 'GET', ...request });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({
      type: `urn:tillback:problem:${code}`,
      title: expect.any(String),
      status,
      detail: expect.any(String),
      code,
      requestId: answer.headers['x-request-id'],
    });
  });

  test('keeps what else a refusal says', async () => {
    const answer = await host.app.inject({ method: 'POST', url: '/api/v1/things/refused' });
    expect(answer.json()).toMatchObject({ detail: 'There are 2 left.', shortages: [{ available: 2 }] });
  });

  test.each([['/api/v1/things/broken'], ['/trpc/things.break']])(
    'of ours at %s is logged and told to nobody, neither its words nor its stack',
    async (url) => {
      host.log.length = 0;
      const answer = await host.app.inject({ url, headers: { 'x-request-id': 'quoted-1' } });
      expect(answer.statusCode).toBe(500);
      expect(answer.body).toContain('quoted-1');
      expect(answer.body).not.toMatch(/hunter2|\.ts|stack/);
      expect(host.log.join()).toMatch(/hunter2.*quoted-1/);
    },
  );

  test('says which methods an address takes', async () => {
    const answer = await host.app.inject({ method: 'PUT', url: '/api/v1/things' });
    expect(answer.headers['allow']).toBe('GET, HEAD, POST');
  });
});

describe('the request id', () => {
  test('of the caller comes back', async () => {
    const answer = await host.app.inject({ url: '/healthz', headers: { 'x-request-id': 'mine-42' } });
    expect(answer.headers['x-request-id']).toBe('mine-42');
  });

  test.each([['two\twords'], ['<script>'], ['x'.repeat(101)], ['']])('%j is replaced by one of ours', async (given) => {
    const answer = await host.app.inject({ url: '/healthz', headers: { 'x-request-id': given } });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
