import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../testing/connection.ts';
import { openTestShop, type TestShop } from '../testing/test-shop.ts';
import type { WriteDatabase } from './handles.ts';
import { sentTogether } from './sent-together.ts';
import { inTransaction } from './transaction.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await rowsOf(shop.ownerUrl, 'create table steps (number int primary key, at int generated always as identity)');
  await rowsOf(shop.ownerUrl, 'grant select, insert on steps to tillback_app');
});
afterAll(() => shop.close());

const step = (db: WriteDatabase, number: number) => sql`insert into steps (number) values (${number})`.execute(db);
const run = <Result>(work: (db: WriteDatabase, outgoing: WriteDatabase) => Promise<Result>) =>
  inTransaction(shop.runtime.orm, ({ db, outgoing }) => work(db, outgoing));

async function stepsBetween(first: number, last: number): Promise<number[]> {
  const rows = await rowsOf<{ number: number }>(
    shop.ownerUrl,
    'select number from steps where number between $1 and $2 order by at',
    [first, last],
  );
  return rows.map(({ number }) => number);
}

test('statements that travel together run in the order in which they were asked for', async () => {
  await run((db) => sentTogether([step(db, 13), step(db, 11), step(db, 12)]));
  expect(await stepsBetween(10, 19)).toEqual([13, 11, 12]);
});

test('keeps nothing where one of those that travel together fails, and throws that one’s error', async () => {
  const failing = run((db) => sentTogether([step(db, 20), step(db, 20), step(db, 21)]));
  await expect(failing).rejects.toMatchObject({ code: '23505' });
  expect(await stepsBetween(20, 29)).toEqual([]);
});

test('throws what failed, and not what failed for it later', async () => {
  const failing = run(async (db) => {
    const later = async () => {
      await sql`select 1`.execute(db);
      await step(db, 25);
    };
    await sentTogether([later(), step(db, 26), step(db, 26)]);
  });
  await expect(failing).rejects.toMatchObject({ code: '23505' });
});

test('keeps nothing where the work fails, whatever was still under way', async () => {
  const failing = run(async (db) => {
    void step(db, 30).catch(() => {});
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await stepsBetween(30, 39)).toEqual([]);
});

test('says that it failed where a statement did whose error nobody heard', async () => {
  const deaf = run(async (db) => {
    await step(db, 40);
    await step(db, 40).catch(() => {});
    return 'done';
  });
  await expect(deaf).rejects.toThrow('had failed');
  expect(await stepsBetween(40, 49)).toEqual([]);
});

test('what is sent without waiting runs in its turn, and is there once the work is done', async () => {
  const seen = await run(async (db, outgoing) => {
    await step(outgoing, 62);
    await step(outgoing, 61);
    const { rows } = await sql<{ number: number }>`select number from steps where number between 60 and 69`.execute(db);
    await step(outgoing, 63);
    return rows.length;
  });
  expect(seen).toBe(2);
  expect(await stepsBetween(60, 69)).toEqual([62, 61, 63]);
});

test('keeps nothing where one that was sent without waiting fails, and throws its error, whatever was asked after it', async () => {
  const unheard = run(async (_, outgoing) => {
    await step(outgoing, 70);
    await step(outgoing, 70);
    await step(outgoing, 71);
    return 'done';
  });
  await expect(unheard).rejects.toMatchObject({ code: '23505' });
  const asking = run(async (db, outgoing) => {
    await step(outgoing, 72);
    await step(outgoing, 72);
    await step(db, 73);
  });
  await expect(asking).rejects.toMatchObject({ code: '23505' });
  expect(await stepsBetween(70, 79)).toEqual([]);
});

test('gives no rows of what was sent without waiting for them', async () => {
  const reading = run(async (_, outgoing) => (await sql`select 1`.execute(outgoing)).rows);
  await expect(reading).rejects.toThrow('has no rows');
});

test('keeps nothing where the connection is cut, and the next transaction has another', async () => {
  const pid = await run(
    async (db) => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid,
  );
  const cut = run(async (db, outgoing) => {
    await step(outgoing, 80);
    await rowsOf(shop.ownerUrl, 'select pg_terminate_backend(pid) from pg_stat_activity where pid = $1', [pid]);
    await step(db, 81).catch(() => {});
    await step(outgoing, 82);
    await step(db, 83);
  });
  await expect(cut).rejects.toThrow(/terminat|connection/i);
  await run((db) => step(db, 84));
  expect(await stepsBetween(80, 89)).toEqual([84]);
});

test('refuses what is asked of it once it is over', async () => {
  let kept: WriteDatabase | undefined;
  await run(async (db) => {
    kept = db;
  });
  await expect(step(kept ?? expect.unreachable(), 50)).rejects.toThrow('over');
  expect(await stepsBetween(50, 59)).toEqual([]);
});
