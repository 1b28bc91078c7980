import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { newFolder } from '@tillback/api/testing/new-folder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

let host: TestHost;
let unbuilt: TestHost;
const webFolder = builtWebApp();

beforeAll(async () => {
  host = await openTestHost({ webFolder });
  unbuilt = await openTestHost();
});
afterAll(() => Promise.all([host.close(), unbuilt.close()]));

describe('the web app', () => {
  test.each([['/'], ['/orders'], ['/orders/ord_01h455vb4pex5vsknk084sn02q?tab=lines']])(
    'is shown at %s, and asked for again each time',
    async (url) => {
      const answer = await host.app.inject({ url });
      expect([answer.statusCode, answer.body]).toEqual([200, '<title>Tillback</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
      expect(answer.headers['content-type']).toContain('text/html');
    },
  );

  test('keeps what has a hash in its name for good', async () => {
    const answer = await host.app.inject({ url: '/assets/app-abc123.js' });
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('is sent compressed where it was compressed before', async () => {
    const answer = await host.app.inject({ url: '/assets/app-abc123.js', headers: { 'accept-encoding': 'gzip, br' } });
    expect(answer.headers['content-encoding']).toBe('gzip');
    expect(answer.headers['content-type']).toContain('javascript');
    expect(answer.headers['cache-control']).toContain('immutable');
  });

  test('runs no script and no style that stands inside a page', async () => {
    const policy = String((await host.app.inject({ url: '/' })).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('what is not there', () => {
  test.each([['/assets/gone-abc123.js'], ['/wp-login.php'], ['/../../package.json'], ['/robots.txt']])(
    '%s is a page with status 404 and a way home',
    async (url) => {
      const answer = await host.app.inject({ url });
      expect(answer.statusCode).toBe(404);
      expect(answer.body).toContain('<a href="/">');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    },
  );

  test.each([
    ['GET', '/api/v2/orders'],
    ['GET', '/trpc/a/b'],
    ['POST', '/orders'],
  ] as const)('%s %s is a problem', async (method, url) => {
    const answer = await host.app.inject({ method, url });
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'not_found']);
  });
});

test('says so where the web app is not built', async () => {
  const answer = await unbuilt.app.inject({ url: '/' });
  expect(answer.statusCode).toBe(503);
  expect(answer.body).toContain('npm start');
});

function builtWebApp(): string {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'assets'));
  writeFileSync(path.join(folder, 'index.html'), '<title>Tillback</title>');
  writeFileSync(path.join(folder, 'assets/app-abc123.js'), 'void 0;');
  writeFileSync(path.join(folder, 'assets/app-abc123.js.gz'), gzipSync('void 0;'));
  return folder;
}
