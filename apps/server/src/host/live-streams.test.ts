import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../testing/test-host.ts';

test('a subscription arrives as it happens, and ends at once when the host is closed', async () => {
  const host = await openTestHost();
  const stream = await listenTo(host);
  await expect(readUntil(stream, '"tick":2')).resolves.toContain('event: connected');

  const begin = performance.now();
  await host.close();
  await expect(untilEnd(stream)).resolves.toBe(true);
  expect(performance.now() - begin).toBeLessThan(2_000);
});

test('a request that is being answered is answered before the host is closed', async () => {
  const host = await openTestHost();
  const { port } = await listen(host);
  const answer = fetch(`http://127.0.0.1:${port}/readyz`);
  await new Promise((resolve) => host.app.server.once('request', resolve));
  await host.close();
  expect((await answer).status).toBeGreaterThan(0);
});

async function listen({ app }: TestHost): Promise<AddressInfo> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server.address() as AddressInfo;
}

async function listenTo(host: TestHost): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const { port } = await listen(host);
  const response = await fetch(`http://127.0.0.1:${port}/trpc/things.watch`);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  if (!response.body) throw new Error('There is no stream.');
  return response.body.getReader();
}

async function readUntil(stream: ReadableStreamDefaultReader<Uint8Array>, text: string): Promise<string> {
  const decoder = new TextDecoder();
  for (let heard = ''; ; ) {
    const { value, done } = await stream.read();
    heard += decoder.decode(value);
    if (done || heard.includes(text)) return heard;
  }
}

async function untilEnd(stream: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
  try {
    while (!(await stream.read()).done);
  } catch {
    // A connection that was cut is an end too.
  }
  return true;
}
