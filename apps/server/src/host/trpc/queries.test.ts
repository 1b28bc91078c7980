import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHost, type TestHost } from '../../testing/test-host.ts';

let host: TestHost;
beforeAll(async () => {
  host = await openTestHost();
});
afterAll(() => host.close());

const inputOf = (input: unknown) => `input=${encodeURIComponent(JSON.stringify(input))}`;
const one = { id: 'thing_1' };

/** What the header makes tRPC's own handler answer, it answers as it would without it. */
const toTrpcItself = { 'trpc-accept': 'application/json' };

async function ask(url: string, headers: Record<string, string> = {}) {
  const answer = await host.app.inject({ url, headers: { 'x-request-id': 'asked', ...headers } });
  const { vary, 'content-type': type, 'cache-control': cached } = answer.headers;
  return { status: answer.statusCode, body: answer.json<unknown>(), vary, type: String(type).split(';')[0], cached };
}

describe('a query is answered as by the handler of tRPC itself', () => {
  test.each<[string, number, string]>([
    ['alone', 200, `things.get?${inputOf(one)}`],
    ['in a batch of one', 200, `things.get?batch=1&${inputOf({ 0: one })}`],
    ['in a batch with others', 200, `things.get,things.list?batch=1&${inputOf({ 0: one, 1: { limit: 3 } })}`],
    ['without an input that it needs', 400, 'things.get'],
    ['with an input that is not valid', 400, `things.get?${inputOf({ id: 7 })}`],
    ['in a batch of which some fail', 207, `things.get,things.readStore?batch=1&${inputOf({ 0: one, 1: {} })}`],
    ['in a batch of which all fail alike', 401, `things.readStore,things.readStore?batch=1&${inputOf({})}`],
    ['that nobody who is not signed in may ask', 401, `things.readStore?${inputOf({})}`],
    ['that fails by our fault', 500, 'things.break'],
    ['that there is not', 404, `things.gone?${inputOf({})}`],
    ['in a batch with one that there is not', 207, `things.get,things.gone?batch=1&${inputOf({ 0: one })}`],
    ['with an input that is not JSON', 400, 'things.get?input={'],
    ['in a batch whose input is a list', 400, `things.get?batch=1&${inputOf([one])}`],
    ['in a batch whose input is a word', 400, `things.get?batch=1&${inputOf('all')}`],
    ['in a batch that is too large', 400, `${Array(51).fill('things.get').join(',')}?batch=1&${inputOf({})}`],
    ['that is a mutation', 405, `things.create?${inputOf({ name: 'New' })}`],
  ])('%s', async (_how, status, address) => {
    const answer = await ask(`/trpc/${address}`);
    expect(answer.status).toBe(status);
    expect(answer).toEqual(await ask(`/trpc/${address}`, toTrpcItself));
  });
});
