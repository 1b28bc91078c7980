import type { QueryResult } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.ts';
import { PreparingClient } from './preparing-client.ts';

let client: PreparingClient;
beforeAll(async () => {
  const config = { connectionString: await freshDatabase(), pipeline: true };
  client = new PreparingClient(config);
  await client.connect();
});
afterAll(() => client.end());

/** Asks for them in one turn; each answer is its rows' values, or the code of its error. */
async function turn(...statements: readonly (readonly [string, ...unknown[]])[]) {
  const open = client.beginTurn();
  const asked = statements.map(([text, ...values]) => client.addTo(open, text, values));
  open.end();
  const answers = await Promise.allSettled(asked);
  return answers.map((answer) => (answer.status === 'fulfilled' ? valuesOf(answer.value) : answer.reason.code));
}

function valuesOf({ rows }: QueryResult): unknown[] {
  return rows.flatMap((row) => Object.values(row as object));
}

const broken = ['select 1 / $1::int', 0] as const;

test('each statement of a turn has its own answer, in their order', async () => {
  const asked = Array.from(
    { length: 12 },
    (_, number) => ['select n from generate_series(1, $1::int) n', number] as const,
  );
  expect(await turn(...asked)).toEqual(asked.map(([, length]) => Array.from({ length }, (_, index) => index + 1)));
});

test('what stands before one that fails is answered, and what stands behind it is not run', async () => {
  expect(await turn(['select $1::int', 7], broken, ['select $1::int', 8], ['select 9'])).toEqual([
    [7],
    '22012',
    '25P02',
    '25P02',
  ]);
  expect(await turn(['select 10'])).toEqual([[10]]);
});

test('a statement that was to be prepared behind one that failed is prepared when it is asked for again', async () => {
  const late = ['select $1::int * 3', 2] as const;
  for (const _ of [1, 2, 3]) {
    expect(await turn(broken, late)).toEqual(['22012', '25P02']);
  }
  expect(await turn(late, late)).toEqual([[6], [6]]);
});

test('what cannot be sent fails, with all behind it, and leaves the connection usable', async () => {
  const endless: Record<string, unknown> = {};
  endless['itself'] = endless;
  await client.query('create temporary table kept (number int)');
  const insert = ['insert into kept values ($1)', 2] as const;
  expect(await turn(['select 1'], ['select $1::jsonb', endless], insert)).toEqual([[1], undefined, '25P02']);
  expect(await turn(['select number from kept'])).toEqual([[]]);
});

test('turns that follow each other without waiting are answered in their order', async () => {
  const answers = await Promise.all([turn(['select 1']), turn(broken), turn(['select 2'], ['select 3'])]);
  expect(answers).toEqual([[[1]], ['22012'], [[2], [3]]]);
});
