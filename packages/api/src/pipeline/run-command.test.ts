import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createCustomer } from '../modules/customers/public.ts';
import { rowOf, rowsOf } from '../testing/connection.ts';
import { counted } from '../testing/counted.ts';
import { openTestShop, type TestShop, userWith } from '../testing/test-shop.ts';
import { type Command, runCommand } from './run-command.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

function auditOf(requestId: string) {
  return rowsOf(
    shop.ownerUrl,
    `select action, actor_kind, actor_id, actor_name, subject_id, changes, ip from audit_entries
       where request_id = $1 order by id`,
    [requestId],
  );
}

function factsOn(topic: string) {
  return rowsOf(shop.ownerUrl, 'select payload, history, sent_at from outbox_events where topic = $1 order by id', [
    topic,
  ]);
}

async function customerIsThere(name: string): Promise<boolean> {
  return (await rowsOf(shop.ownerUrl, 'select 1 from customers where name = $1', [name])).length > 0;
}

test('leaves no row, no audit and no fact of a command that throws', async () => {
  const requestId = newId();
  for (const error of [new Error('broken'), new Refusal('rule_violated', 'No.')]) {
    const failing: Command<null, never> = async (unit) => {
      await createCustomer(unit, { name: 'Undone', email: null });
      unit.record({ action: 'never.happened' });
      unit.announce({ topic: 'never.happened', payload: {} });
      throw error;
    };
    await expect(shop.run(failing, null, { requestId })).rejects.toBe(error);
  }
  expect(await customerIsThere('Undone')).toBe(false);
  expect(await auditOf(requestId)).toEqual([]);
  expect(await factsOn('never.happened')).toEqual([]);
});

test('leaves one audit row for each recorded change, with who did it and from where', async () => {
  const requestId = newId();
  const actor = userWith('operator');
  const other = userWith('admin');
  const recording: Command<null, null> = async (unit) => {
    unit.record({ action: 'thing.renamed', subject: { kind: 'thing', id: 'one' }, changes: { from: 'a', to: 'b' } });
    unit.record({ action: 'thing.approved', actor: other });
    return null;
  };
  await shop.run(recording, null, { requestId, actor, ip: '10.1.2.3', command: 'things.rename' });
  const who = actor.kind === 'user' ? actor.id : null;
  expect(await auditOf(requestId)).toMatchObject([
    { action: 'thing.renamed', actor_kind: 'user', actor_id: who, subject_id: 'one', changes: { from: 'a', to: 'b' } },
    { action: 'thing.approved', actor_name: 'A admin', changes: null, ip: '10.1.2.3' },
  ]);
});

test('leaves one audit row with the command’s name where it recorded nothing', async () => {
  const requestId = newId();
  await shop.run(async () => null, null, { requestId, command: 'things.touch' });
  expect(await auditOf(requestId)).toMatchObject([
    { action: 'things.touch', actor_kind: 'system', actor_id: null, actor_name: 'test', subject_id: null },
  ]);
});

test('leaves no audit row for a step of long work that recorded nothing', async () => {
  const requestId = newId();
  await shop.run(async () => null, null, { requestId, audit: 'recorded' });
  expect(await auditOf(requestId)).toEqual([]);
});

test('writes facts with the effect, unsent, and says so only after the commit', async () => {
  const seenAtNotice: Promise<unknown[]>[] = [];
  const runtime = { ...shop.runtime, factsWritten: () => void seenAtNotice.push(factsOn('thing.made')) };
  const call = { command: 'things.make', actor: userWith('admin'), requestId: null, ip: null, idempotencyKey: null };
  const making: Command<null, null> = async (unit) => {
    unit.announce({ topic: 'thing.made', payload: { thing: 'one' } });
    unit.announce({ topic: 'thing.made', payload: { thing: 'two' }, history: true });
    expect(seenAtNotice).toEqual([]);
    return null;
  };
  await runCommand(runtime, call, making, null);
  expect(await Promise.all(seenAtNotice)).toEqual([
    [
      { payload: { thing: 'one' }, history: false, sent_at: null },
      { payload: { thing: 'two' }, history: true, sent_at: null },
    ],
  ]);
});

async function twoProducts(): Promise<[string, string]> {
  const ids: [string, string] = [newId(), newId()];
  await shop.run(async (unit) => {
    for (const id of ids) {
      await sql`insert into products (id, sku, name, type, price_minor, stock, name_as_of, price_as_of)
        values (${id}, ${id}, 'Thing', 'A', 1, 0, now(), now())`.execute(unit.db);
    }
  }, null);
  return ids;
}

const addOne =
  (id: string): Command<unknown, void> =>
  async (unit) => {
    await sql`update products set stock = stock + 1 where id = ${id}`.execute(unit.db);
  };

test.for([false, true])('runs the victim of a deadlock again, once it can go on (with a key: %s)', async (withKey) => {
  const [one, two] = await twoProducts();
  // Each has its first row before either asks for its second, the first time round.
  let arrived = 0;
  const { promise: bothHaveOne, resolve: go } = Promise.withResolvers<void>();
  const crossing = counted<string[], string>(async (unit, [first = '', second = '']) => {
    await addOne(first)(unit, null);
    arrived += 1;
    if (arrived === 2) {
      go();
    }
    await bothHaveOne;
    await addOne(second)(unit, null);
    unit.announce({ topic: `crossed.${one}`, payload: {} });
    return 'done';
  });
  const key = () => (withKey ? newId() : null);
  const answers = await Promise.all([
    shop.run(crossing.command, [one, two], { idempotencyKey: key() }),
    shop.run(crossing.command, [two, one], { idempotencyKey: key() }),
  ]);
  expect(answers).toEqual(['done', 'done']);
  expect(crossing.attempts()).toBe(3);
  const { stock } = await rowOf<{ stock: bigint }>(
    shop.ownerUrl,
    'select sum(stock) as stock from products where id = any($1)',
    [[one, two]],
  );
  expect(Number(stock)).toBe(4);
  expect(await factsOn(`crossed.${one}`)).toHaveLength(2);
});

test('gives up after four attempts, and then says conflict', async () => {
  const hopeless = counted<null, never>(async (unit) => {
    await sql`do $$ begin raise exception 'always' using errcode = 'deadlock_detected'; end $$`.execute(unit.db);
    throw new Error('not reached');
  });
  await expect(shop.run(hopeless.command, null)).rejects.toMatchObject({ code: '40P01' });
  expect(hopeless.attempts()).toBe(4);
});

test('does not run again what failed for another reason', async () => {
  const failing = counted<null, never>(() => Promise.reject(new Error('broken')));
  await expect(shop.run(failing.command, null)).rejects.toThrow('broken');
  expect(failing.attempts()).toBe(1);
});

test('gives back every connection, whatever became of the commands', async () => {
  const outcomes = Array.from({ length: 40 }, (_, index) =>
    shop.run(
      async () => {
        if (index % 2 === 0) {
          throw new Refusal('conflict', 'No.');
        }
        return index;
      },
      null,
      { idempotencyKey: newId() },
    ),
  );
  await Promise.allSettled(outcomes);
  expect(await shop.run(async () => 'still serving', null)).toBe('still serving');
});
