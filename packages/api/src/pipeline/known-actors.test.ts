import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { UserActor } from './actor.ts';
import { KnownActors, type Recognised } from './known-actors.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const actor: UserActor = {
  kind: 'user',
  id: 'user-1',
  name: 'Ada',
  email: 'ada@example.com',
  role: 'operator',
  customerId: null,
  sessionId: 'session-1',
};
const recognised: Recognised = { actor, dependsOn: ['session-1', 'user-1'], goodUntil: null };

const watched: Recognised = { ...recognised, isWatched: true };
const alwaysHeard = async () => {};

/** Memory that listens, and looks that are counted. */
function remembering(prove: () => Promise<void> = alwaysHeard) {
  const known = new KnownActors();
  known.startRemembering(prove);
  let looks = 0;
  const ask = async (found: Recognised | null = recognised, credentials = 'credentials') =>
    known.recognise(credentials, async () => {
      looks += 1;
      return found;
    });
  return { known, ask, looks: () => looks };
}

test('looks once for the requests of a second, and again after it', async () => {
  const { ask, looks } = remembering();
  await ask();
  expect(await ask()).toBe(actor);
  expect(looks()).toBe(1);
  vi.advanceTimersByTime(1_000);
  await ask();
  expect(looks()).toBe(2);
});

/** Asks four times a second for so long. */
async function keepAsking(ask: () => Promise<unknown>, seconds: number): Promise<void> {
  for (let quarter = 0; quarter < 4 * seconds; quarter += 1) {
    vi.advanceTimersByTime(250);
    await ask();
  }
}

test('looks once a minute for who is watched, as long as it is proven that changes are heard', async () => {
  const { ask, looks } = remembering();
  const askForWatched = () => ask(watched);
  await askForWatched();
  await keepAsking(askForWatched, 59);
  expect(looks()).toBe(1);
  await keepAsking(askForWatched, 1);
  expect(looks()).toBe(2);
});

test.each<[string, () => Promise<void>]>([
  ['is not proven', () => Promise.reject(new Error('nothing heard'))],
  ['is still to be proven', () => new Promise(() => {})],
])('looks again after a second where it %s that changes are heard', async (_what, prove) => {
  const { ask, looks } = remembering(prove);
  await ask(watched);
  await keepAsking(() => ask(watched), 0.75);
  expect(looks()).toBe(1);
  await keepAsking(() => ask(watched), 0.25);
  expect(looks()).toBe(2);
});

test('asks nobody for a proof while nobody asks', async () => {
  let proofs = 0;
  const { ask } = remembering(async () => {
    proofs += 1;
  });
  await ask(watched);
  await keepAsking(() => ask(watched), 2);
  const whileAsked = proofs;
  vi.advanceTimersByTime(60_000);
  expect(proofs).toBe(whileAsked);
});

test.each(['session-1', 'user-1'])('looks again once %s has changed', async (id) => {
  const { known, ask, looks } = remembering();
  await ask();
  known.forget('user-2');
  await ask();
  expect(looks()).toBe(1);
  known.forget(id);
  expect(await ask(null)).toBe(null);
  expect(looks()).toBe(2);
});

test('remembers nothing that was looked for before something about it changed', async () => {
  const { known, ask, looks } = remembering();
  const found = Promise.withResolvers<Recognised>();
  const asked = known.recognise('credentials', () => found.promise);
  known.forget('user-1');
  found.resolve(recognised);
  expect(await asked).toBe(actor);
  expect(await ask(null)).toBe(null);
  expect(looks()).toBe(1);
});

test('lets requests that come together share one look', async () => {
  const { ask, looks } = remembering();
  await Promise.all(Array.from({ length: 20 }, () => ask()));
  expect(looks()).toBe(1);
});

test('remembers nothing while the database cannot be heard, and begins with nothing', async () => {
  const { known, ask, looks } = remembering();
  await ask();
  known.stopRemembering();
  await ask();
  await ask();
  expect(looks()).toBe(3);
  known.startRemembering(alwaysHeard);
  await ask();
  expect(looks()).toBe(4);
});

test('remembers neither who is unknown nor a look that failed', async () => {
  const { known, ask, looks } = remembering();
  await ask(null);
  await expect(known.recognise('credentials', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  await ask();
  expect(looks()).toBe(2);
  expect(known.size).toBe(1);
});

test('remembers nobody beyond the end of what they hold', async () => {
  const { ask, looks } = remembering();
  const ending = { ...recognised, goodUntil: new Date(Date.now() + 30) };
  await ask(ending);
  vi.advanceTimersByTime(30);
  await ask(ending);
  expect(looks()).toBe(2);
});

test('remembers a bounded number, and drops the longest known', async () => {
  const { known, ask } = remembering();
  for (let index = 0; index < 20_010; index += 1) {
    await ask({ ...recognised, dependsOn: [`session-${index}`, 'user-1'] }, `credentials-${index}`);
  }
  expect(known.size).toBeLessThanOrEqual(20_000);
  known.forget('user-1');
  expect(known.size).toBe(0);
});
