import { openOrm } from '@tillback/api/database/orm';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';
import { healthRoutes } from './health-routes.ts';

let host: TestHost;

beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

test('is alive', async () => {
  expect((await host.app.inject({ url: '/healthz' })).json()).toEqual({ status: 'ok' });
});

test('counts the requests of each route, and not those of each id', async () => {
  await host.app.inject({ url: '/api/v1/things/42' });
  const metrics = await host.app.inject({ url: '/metrics' });
  expect(metrics.headers['content-type']).toContain('text/plain');
  expect(metrics.body).toMatch(/http_request_duration_seconds_count{.*route="\/api\/v1\/things\/:id".*} 1/);
  expect(metrics.body).toContain('process_resident_memory_bytes');
});

test('is ready while each thing it needs answers', async () => {
  const ready = await host.app.inject({ url: '/readyz' });
  const dependencies = { database: 'ok', databaseForReading: 'ok' };
  expect([ready.statusCode, ready.json()]).toEqual([200, { status: 'ready', dependencies }]);
});

test('is not ready without its database, and names it', async () => {
  const orm = await openOrm({ url: 'postgres://nobody@127.0.0.1:1/nowhere' });
  const app = Fastify();
  await healthRoutes(app, { runtime: { ...host.runtime, orm }, limits: host.limits });
  const answer = await app.inject({ url: '/readyz' });
  expect(answer.statusCode).toBe(503);
  expect(answer.json()).toMatchObject({ status: 'not_ready', dependencies: { database: 'unreachable' } });
  await app.close();
  await orm.close(true);
});
