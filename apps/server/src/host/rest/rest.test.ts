import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

test('reads the texts of a query as the schema wants them', async () => {
  const answer = await host.app.inject({ url: '/api/v1/things?limit=5&count=false&tag=a' });
  expect(answer.json()).toEqual({ limit: 5, count: false, tag: ['a'] });
});

test.each([
  ['limit=five', 'limit'],
  ['limit=', 'limit'],
  ['limit=1e1', 'limit'],
  ['count=yes', 'count'],
  ['limit=1&limit=2', 'limit'],
  ['colour=red', 'colour'],
  ['toString=1', 'toString'],
])('refuses ?%s and names the parameter', async (query, parameter) => {
  const answer = await host.app.inject({ url: `/api/v1/things?${query}` });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: 'invalid_input', errors: { [parameter]: [expect.any(String)] } });
});

test('refuses a parameter where a write takes none', async () => {
  const answer = await host.app.inject({ method: 'POST', url: '/api/v1/things?loud=1', payload: { name: 'x' } });
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ errors: { loud: ['This field is not known here.'] } });
});

test('takes the id from the path alone', async () => {
  const renamed = { method: 'POST', url: '/api/v1/things/7/rename' } as const;
  expect((await host.app.inject({ ...renamed, payload: { name: 'x' } })).json()).toEqual({ id: '7', name: 'x' });
  expect((await host.app.inject({ ...renamed, payload: { name: 'x', id: '8' } })).statusCode).toBe(400);
});

test('says where what was made can be read', async () => {
  const answer = await host.app.inject({ method: 'POST', url: '/api/v1/things', payload: { name: 'x' } });
  expect(answer.statusCode).toBe(201);
  expect(answer.headers['location']).toBe('/api/v1/things/thing_1');
  expect((await host.app.inject({ url: String(answer.headers['location']) })).json()).toMatchObject({ id: 'thing_1' });
});

test('answers nothing with 204', async () => {
  const answer = await host.app.inject({ method: 'POST', url: '/api/v1/things/forget' });
  expect([answer.statusCode, answer.body]).toEqual([204, '']);
});

test('hands the idempotency key on, and refuses one that is no key', async () => {
  const request = { method: 'POST', url: '/api/v1/things/key' } as const;
  const kept = await host.app.inject({ ...request, headers: { 'idempotency-key': 'order-1' } });
  expect(kept.json()).toMatchObject({ key: 'order-1' });
  const tooLong = await host.app.inject({ ...request, headers: { 'idempotency-key': 'x'.repeat(256) } });
  expect(tooLong.json()).toMatchObject({ code: 'invalid_input', errors: { 'Idempotency-Key': [expect.any(String)] } });
});

test.each([
  [undefined, null],
  ['*', null],
  ['"v1.7"', 'v1.7'],
  ['W/"v1"', 'v1'],
])('gives what If-Match %s says to the procedure, and answers with the new ETag', async (ifMatch, basedOn) => {
  const headers = ifMatch === undefined ? {} : { 'if-match': ifMatch };
  const answer = await host.app.inject({ method: 'PATCH', url: '/api/v1/things/7', headers, payload: {} });
  expect([answer.statusCode, answer.json(), answer.headers['etag']]).toEqual([200, { basedOn, version: 'v2' }, '"v2"']);
});

test.each(['v1', '"v1", "v2"', '""'])('refuses If-Match %s, which is not one ETag', async (ifMatch) => {
  const headers = { 'if-match': ifMatch };
  const answer = await host.app.inject({ method: 'PATCH', url: '/api/v1/things/7', headers, payload: {} });
  expect(answer.json()).toMatchObject({ status: 400, errors: { 'If-Match': [expect.any(String)] } });
});

test('takes a version in If-Match alone', async () => {
  const answer = await host.app.inject({ method: 'PATCH', url: '/api/v1/things/7', payload: { version: 'v1' } });
  expect(answer.json()).toMatchObject({ status: 400, errors: { version: [expect.any(String)] } });
});
