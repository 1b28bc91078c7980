import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import { PreparingClient } from './preparing-client.ts';

let client: PreparingClient;
beforeAll(async () => {
  client = new PreparingClient({ connectionString: await freshDatabase() });
  await client.connect();
});
afterAll(() => client.end());

async function ask(times: number, text: string, values: unknown[]): Promise<number> {
  for (let time = 0; time < times; time += 1) {
    await client.query(text, values);
  }
  const { rows } = await client.query<{ statement: string }>('select statement from pg_prepared_statements');
  return rows.filter(({ statement }) => statement === text).length;
}

const manyIds = Array.from({ length: 201 }, () => '018f0000-0000-7000-8000-000000000001');

test.for([
  { what: 'a statement that was asked three times', times: 3, text: 'select $1::int', values: [1], kept: 1 },
  { what: 'one that was asked twice', times: 2, text: 'select $1::int + 1', values: [1], kept: 0 },
  { what: 'a search for words', times: 5, text: 'select $1::text ilike $2', values: ['a', 'b'], kept: 0 },
  { what: 'a large set', times: 5, text: 'select cardinality($1::uuid[])', values: [manyIds], kept: 0 },
  { what: 'a question without values', times: 3, text: 'select 1', values: [], kept: 1 },
  { what: 'what is no question', times: 5, text: 'reset work_mem', values: [], kept: 0 },
])('of $what it keeps $kept', async ({ times, text, values, kept }) => {
  expect(await ask(times, text, values)).toBe(kept);
});

test('answers a kept statement by the values of each time', async () => {
  const answers = [];
  for (const value of [1, 2, 3, 4, 5]) {
    const { rows } = await client.query<{ twice: number }>('select $1::int * 2 as twice', [value]);
    answers.push(rows[0]?.twice);
  }
  expect(answers).toEqual([2, 4, 6, 8, 10]);
});
