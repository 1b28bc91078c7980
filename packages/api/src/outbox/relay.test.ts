import { setTimeout } from 'node:timers/promises';
import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Runtime } from '../pipeline/runtime.ts';
import { connectAs, rowOf, rowsOf } from '../testing/connection.ts';
import { openShopForTest, type TestShop } from '../testing/test-shop.ts';
import { untilOneWaits } from '../testing/waiting.ts';
import { attemptsBeforeDead } from './claim-facts.ts';
import { type DeliveredFact, oneByOne, type Reaction } from './reaction.ts';
import { Relay } from './relay.ts';

let shop: TestShop;
let quiet: Runtime;
const logged = vi.fn();
beforeEach(async () => {
  shop = await openShopForTest();
  logged.mockClear();
  quiet = { ...shop.runtime, log: { ...shop.runtime.log, error: logged } };
});

function announce(...topics: string[]): Promise<void> {
  return shop.run(async (unit) => {
    for (const topic of topics) {
      unit.announce({ topic, payload: { topic } });
    }
  }, null);
}

/** A reaction that leaves a customer for each time it took effect. */
function leaving(name: string, topic: string, then: (fact: DeliveredFact) => void = () => {}): Reaction {
  return {
    name,
    topic,
    handle: oneByOne(async ({ db }, fact) => {
      await sql`insert into customers (id, name) values (${newId()}, ${`${name} ${fact.topic}`})`.execute(db);
      then(fact);
    }),
  };
}

async function left(): Promise<string[]> {
  const rows = await rowsOf<{ name: string }>(shop.ownerUrl, 'select name from customers order by created_at, id');
  return rows.map((row) => row.name);
}

function outbox() {
  return rowsOf<{ sent: boolean; attempts: number; last_error: string | null }>(
    shop.ownerUrl,
    'select sent_at is not null as sent, attempts, last_error from outbox_events order by id',
  );
}

/** As if the lease, or the wait after a failure, were over. */
function waitIsOver() {
  return rowsOf(shop.ownerUrl, `update outbox_events set claimed_until = now() - interval '1 second'`);
}

test('hands each fact to the reactions to its topic, in order, and marks it sent', async () => {
  await announce('a', 'b');
  await announce('a', 'nobody-cares');
  const relay = new Relay(quiet, [leaving('one', 'a'), leaving('two', 'a'), leaving('three', 'b')]);
  expect(await relay.deliverOnce()).toBe(4);
  expect(await left()).toEqual(['one a', 'one a', 'two a', 'two a', 'three b']);
  expect((await outbox()).every(({ sent }) => sent)).toBe(true);
  expect(await relay.deliverOnce()).toBe(0);
});

test('tells a reaction what was announced, and whether it is history', async () => {
  await shop.run(async (unit) => unit.announce({ topic: 'a', payload: { n: 1 }, history: true }), null);
  const seen: DeliveredFact[] = [];
  await new Relay(quiet, [leaving('one', 'a', (fact) => seen.push(fact))]).deliverOnce();
  expect(seen).toMatchObject([{ topic: 'a', payload: { n: 1 }, history: true }]);
});

test('holds up no fact for another of its topic that fails', async () => {
  for (const n of [1, 2, 3]) {
    await shop.run(async (unit) => unit.announce({ topic: 'a', payload: { n } }), null);
  }
  const refusing = leaving('one', 'a', ({ payload }) => {
    if (payload['n'] === 2) throw new Error('not this one');
  });
  expect(await new Relay(quiet, [refusing]).deliverOnce()).toBe(3);
  expect(await left()).toEqual(['one a', 'one a']);
  expect(await outbox()).toMatchObject([{ sent: true }, { sent: false, last_error: 'not this one' }, { sent: true }]);
});

test('does nothing the second time a fact is delivered', async () => {
  await announce('a');
  const relay = new Relay(quiet, [leaving('one', 'a')]);
  await relay.deliverOnce();
  await rowsOf(shop.ownerUrl, 'update outbox_events set sent_at = null');
  expect(await relay.deliverOnce()).toBe(1);
  expect(await left()).toEqual(['one a']);
});

test('lets several relays work beside each other, and each fact take effect once', async () => {
  await announce(...Array.from({ length: 60 }, () => 'a'));
  const relays = Array.from({ length: 5 }, () => new Relay(quiet, [leaving('one', 'a')]));
  await Promise.all(relays.map((relay) => relay.deliverOnce()));
  expect(await left()).toHaveLength(60);
  expect((await outbox()).every(({ sent, attempts }) => sent && attempts === 1)).toBe(true);
});

test('finds a fact that committed after later ones were sent', async () => {
  const late = await connectAs('tillback_app', shop.ownerUrl);
  await late.query('begin');
  await late.query(`insert into outbox_events (id, topic, payload) values ($1, 'late', '{}')`, [newId()]);
  await announce('a');
  const relay = new Relay(quiet, [leaving('one', 'a'), leaving('one', 'late')]);
  expect(await relay.deliverOnce()).toBe(1);
  await late.query('commit');
  expect(await relay.deliverOnce()).toBe(1);
  expect(await left()).toEqual(['one a', 'one late']);
});

test('keeps what ran before a reaction that fails, undoes what that one did, and tries only it again', async () => {
  await announce('a', 'b');
  let broken = true;
  const failing = leaving('second', 'a', () => {
    if (broken) {
      throw new Error('not now');
    }
  });
  const relay = new Relay(quiet, [leaving('first', 'a'), failing, leaving('other', 'b')]);
  await relay.deliverOnce();
  expect(await left()).toEqual(['first a', 'other b']);
  expect(await outbox()).toMatchObject([
    { sent: false, attempts: 1, last_error: 'not now' },
    { sent: true, last_error: null },
  ]);
  expect(logged).toHaveBeenCalledOnce();
  expect(await relay.deliverOnce()).toBe(0);

  broken = false;
  await waitIsOver();
  expect(await relay.deliverOnce()).toBe(1);
  expect(await left()).toEqual(['first a', 'other b', 'second a']);
  expect(await outbox()).toMatchObject([{ sent: true, attempts: 2, last_error: null }, { sent: true }]);
});

test('waits longer after each failure, and after the last leaves the fact with its error', async () => {
  await announce('a');
  const failing: Reaction = { name: 'one', topic: 'a', handle: () => Promise.reject(new Error('x'.repeat(900))) };
  const hopeless = new Relay(quiet, [failing]);
  const waits: number[] = [];
  for (let attempt = 1; attempt <= attemptsBeforeDead; attempt += 1) {
    expect(await hopeless.deliverOnce()).toBe(1);
    const { wait } = await rowOf<{ wait: number }>(
      shop.ownerUrl,
      'select round(extract(epoch from claimed_until - clock_timestamp()))::int as wait from outbox_events',
    );
    waits.push(wait);
    await waitIsOver();
  }
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(waits.at(0)).toBeLessThanOrEqual(2);
  expect(waits.at(-1)).toBeGreaterThan(500);
  expect(await hopeless.deliverOnce()).toBe(0);
  expect(await outbox()).toEqual([{ sent: false, attempts: attemptsBeforeDead, last_error: 'x'.repeat(500) }]);
});

test('leaves facts that another relay holds to it, until its lease is over', async () => {
  await announce('a');
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const slow: Reaction = {
    name: 'one',
    topic: 'a',
    handle: async (unit, facts) => {
      begin();
      await released;
      await leaving('one', 'a').handle(unit, facts);
    },
  };
  const holding = new Relay(quiet, [slow]).deliverOnce();
  await begun;
  const other = new Relay(quiet, [leaving('one', 'a')]);
  expect(await other.deliverOnce()).toBe(0);

  // The lease ends while the reaction still runs: the second delivery waits for it and then does nothing.
  await waitIsOver();
  const again = other.deliverOnce();
  await untilOneWaits(shop.ownerUrl);
  release();
  expect(await Promise.all([holding, again])).toEqual([1, 1]);
  expect(await left()).toEqual(['one a']);
});

test('delivers by itself what is written while it runs, and stops when asked', async () => {
  const relay = new Relay(quiet, [leaving('one', 'a')]);
  relay.start();
  await announce('a');
  relay.nudge();
  await vi.waitFor(async () => expect(await left()).toEqual(['one a']), { timeout: 5_000, interval: 20 });
  await relay.stop();
  await announce('a');
  await setTimeout(50);
  expect(await left()).toEqual(['one a']);
});

test('goes on by itself once the database can be read again', async () => {
  await announce('a');
  const warn = vi.fn();
  vi.spyOn(shop.runtime.orm.em, 'fork').mockImplementationOnce(() => {
    throw new Error('The database is away.');
  });
  const runtime = { ...quiet, log: { ...quiet.log, warn } };
  const relay = new Relay(runtime, [leaving('one', 'a')]);
  relay.start();
  await vi.waitFor(async () => expect(await left()).toEqual(['one a']), { timeout: 5_000, interval: 50 });
  await relay.stop();
  expect(warn).toHaveBeenCalledOnce();
});
