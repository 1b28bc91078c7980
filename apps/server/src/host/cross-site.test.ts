import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

let host: TestHost;
let published: TestHost;

beforeAll(async () => {
  host = await openTestHost();
  published = await openTestHost({ settings: { publicOrigins: ['https://shop.example'] } });
});
afterAll(() => Promise.all([host.close(), published.close()]));

const at = { host: 'localhost:3000' };

describe('a write', () => {
  test.each([
    ['from a page of this host', { ...at, origin: 'http://localhost:3000' }],
    ['from a program, which names no origin', at],
    ['that a browser calls its own', { ...at, 'sec-fetch-site': 'same-origin' }],
  ])('%s is taken', async (_what, headers) => {
    expect((await write(host, headers)).statusCode).toBe(201);
  });

  test.each([
    ['from another site', { ...at, origin: 'https://evil.example' }],
    ['from another port', { ...at, origin: 'http://localhost:4000' }],
    ['from a page without an origin', { ...at, origin: 'null' }],
    ['that a browser calls cross-site', { ...at, 'sec-fetch-site': 'cross-site' }],
    ['from a neighbouring site', { ...at, 'sec-fetch-site': 'same-site' }],
  ])('%s is refused', async (_what, headers) => {
    const answer = await write(host, headers);
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'origin_refused']);
  });

  test('comes from the public origins alone where these are named', async () => {
    expect((await write(published, { ...at, origin: 'https://shop.example' })).statusCode).toBe(201);
    expect((await write(published, { ...at, origin: 'http://localhost:3000' })).statusCode).toBe(403);
  });

  test('by tRPC is refused in the form that its client reads', async () => {
    const headers = { ...at, origin: 'https://evil.example' };
    const answer = await host.app.inject({
      method: 'POST',
      url: '/trpc/things.create',
      headers,
      payload: { name: 'x' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({
      error: { data: { code: 'FORBIDDEN', httpStatus: 403, problem: { code: 'origin_refused' } } },
    });
  });
});

test('reading is open to links from anywhere', async () => {
  const headers = { ...at, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  expect((await host.app.inject({ url: '/api/v1/things', headers })).statusCode).toBe(200);
});

test('a mutation cannot be had by GET', async () => {
  expect((await host.app.inject({ url: '/trpc/things.forget' })).statusCode).toBe(405);
});

function write({ app }: TestHost, headers: Record<string, string>) {
  return app.inject({ method: 'POST', url: '/api/v1/things', headers, payload: { name: 'x' } });
}
