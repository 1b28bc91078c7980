import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

let host: TestHost;

beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const csv = (query = '') => host.app.inject({ url: `/api/v1/pages.csv${query}` });

test('gives a list whole, whatever number of pages it has', async () => {
  const answer = await csv();
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="pages.csv"');
  const numbers = Array.from({ length: 250 }, (_, index) => String(index));
  expect(answer.body).toBe(`\ufeff${['number', ...numbers].join('\n')}\n`);
});

test('gives a list as a workbook', async () => {
  const answer = await host.app.inject({ url: '/api/v1/pages.xlsx?from=248' });
  expect(answer.headers['content-type']).toContain('spreadsheetml.sheet');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="pages.xlsx"');
  expect(answer.rawPayload.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
});

test('takes the filters of the list', async () => {
  expect((await csv('?from=248')).body).toBe('\ufeffnumber\n248\n249\n');
});

test.each(['limit', 'cursor', 'offset', 'count', 'colour'])('refuses the parameter %s', async (name) => {
  const answer = await csv(`?${name}=1`);
  expect(answer.statusCode).toBe(400);
  expect(answer.json()).toMatchObject({ code: 'invalid_input', errors: { [name]: [expect.any(String)] } });
});

test('answers a problem and no file to who may not read the list', async () => {
  const answer = await host.app.inject({ url: '/api/v1/secrets.csv' });
  expect(answer.statusCode).toBe(401);
  expect(answer.headers['content-type']).toContain('application/problem+json');
});

test('has none of what is no list', async () => {
  expect((await host.app.inject({ url: '/api/v1/things.csv' })).statusCode).toBe(404);
});
