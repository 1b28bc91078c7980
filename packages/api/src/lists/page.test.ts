import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader, Unit } from '../pipeline/unit.ts';
import { openTestShop, type TestShop } from '../testing/test-shop.ts';
import { contains } from './keyword.ts';
import { ascending, descending, instant, type Order, text, uuid } from './order.ts';
import { type PageInput, readPage } from './page.ts';

const byNewest = descending(instant('customers.created_at'), uuid('customers.id'));
const byName = ascending(text('customers.name'), uuid('customers.id'));

interface Asked extends PageInput {
  list?: string;
  order?: Order;
  keyword?: string;
}

function listCustomers({ db }: Reader, { list = 'customers', order = byNewest, keyword, ...input }: Asked) {
  const all = db.selectFrom('customers').select(['customers.id', 'customers.name']);
  const rows = keyword === undefined ? all : all.where(contains('customers.name', keyword));
  return readPage(db, { list, input, order, rows });
}

/** Every two share a name; their times are microseconds apart, and some are equal. */
async function addCustomers({ db }: Unit): Promise<void> {
  const customers = Array.from({ length: 7 }, (_, index) => ({
    id: newId(),
    name: index === 6 ? '5%_off \\ Ltd' : `Customer ${Math.floor(index / 2)}`,
    created_at: sql<Date>`timestamptz '2026-01-02T03:04:05Z' + ${index % 4} * interval '1 microsecond'`,
  }));
  await db.insertInto('customers').values(customers).execute();
}

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
  await shop.run(addCustomers, undefined);
});
afterAll(() => shop.close());

async function walk(order: Order): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await shop.read(listCustomers, { limit: 2, count: false, order, cursor });
    ids.push(...page.items.map((item) => item.id));
    if (page.nextCursor === null) {
      return ids;
    }
    cursor = page.nextCursor;
  }
}

test.each([
  ['by instants a microsecond apart', byNewest],
  ['by names that are shared', byName],
])('gives each row once over the pages, %s', async (_, order) => {
  const paged = await walk(order);
  const whole = await shop.read(listCustomers, { limit: 100, count: false, order });
  expect(paged).toHaveLength(7);
  expect(paged).toEqual(whole.items.map((item) => item.id));
});

test('gives no cursor where the last row ends the page', async () => {
  expect((await shop.read(listCustomers, { limit: 7, count: false })).nextCursor).toBeNull();
});

test('counts nothing where it is not asked to', async () => {
  const page = await shop.read(listCustomers, { limit: 1, count: false });
  expect(page.items).toHaveLength(1);
  expect(page).not.toHaveProperty('total');
});

test('counts the whole list and not what is left of it', async () => {
  const first = await shop.read(listCustomers, { limit: 2, count: true });
  const second = await shop.read(listCustomers, { limit: 2, count: true, cursor: first.nextCursor ?? '' });
  expect([first.total, second.total]).toEqual([7, 7]);
});

test('stops counting at 10,000', async () => {
  const rows = (reader: Reader) =>
    reader.db
      .selectFrom(sql<{ id: string }>`(select gen_random_uuid() as id from generate_series(1, 10001))`.as('many'))
      .select('many.id');
  const page = await shop.read(
    (reader, input: PageInput) =>
      readPage(reader.db, { list: 'many', input, order: ascending(uuid('many.id')), rows: rows(reader) }),
    { limit: 1, count: true },
  );
  expect(page).toMatchObject({ total: 10_000, totalIsAtLeast: true });
});

test('takes the % and _ of a keyword for themselves', async () => {
  const namesWith = async (keyword: string) =>
    (await shop.read(listCustomers, { limit: 100, count: false, keyword })).items.map((item) => item.name);
  expect(await namesWith('%')).toEqual(['5%_off \\ Ltd']);
  expect(await namesWith('_')).toEqual(['5%_off \\ Ltd']);
  expect(await namesWith('\\')).toEqual(['5%_off \\ Ltd']);
  expect(await namesWith('OMER 0')).toEqual(['Customer 0', 'Customer 0']);
});

test('refuses a cursor of another list, of another order, or that was changed', async () => {
  const { nextCursor } = await shop.read(listCustomers, { limit: 2, count: false });
  const cursor = nextCursor ?? '';
  const changed = `${cursor.slice(0, 20)}${cursor[20] === 'x' ? 'y' : 'x'}${cursor.slice(21)}`;
  const asked: Partial<Asked>[] = [
    { cursor, list: 'products' },
    { cursor, order: byName },
    { cursor: changed },
    { cursor: 'nonsense' },
    { cursor: Buffer.from('{"values":[]}').toString('base64url') },
  ];
  for (const part of asked) {
    await expect(shop.read(listCustomers, { limit: 2, count: false, ...part })).rejects.toMatchObject({
      code: 'invalid_input',
      errors: { cursor: [expect.any(String)] },
    });
  }
});
