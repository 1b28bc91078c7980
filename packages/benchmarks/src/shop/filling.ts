import type pg from 'pg';

/** Sends a statement, as long as there is time. */
export type Fill = (statement: string) => Promise<void>;

/**
 * Statements that fill the shop, one after the other, with a limit to the time that they take together: what goes on longer is
 * cut off. Memory has one too: rows are made by the database as they are written, and indexes are sorted within a bound.
 */
export async function fillWithin(
  owner: pg.Client,
  minutes: number,
  fill: (send: Fill) => Promise<void>,
): Promise<void> {
  const end = performance.now() + minutes * 60_000;
  await owner.query(`set synchronous_commit = off; set maintenance_work_mem = '256MB'`);
  try {
    await fill(async (statement) => {
      const left = Math.floor(end - performance.now());
      if (left <= 0) throw new Error(`The shop was not filled within ${minutes} minutes.`);
      await owner.query(`set statement_timeout = ${left}`);
      await owner.query(statement);
    });
  } finally {
    await owner.query('reset synchronous_commit; reset maintenance_work_mem; reset statement_timeout');
  }
}

/** Fills a table without its indexes, but for those of its constraints, and makes them afterwards: a tenth of the time. */
export async function withoutIndexes(
  owner: pg.Client,
  table: string,
  send: Fill,
  fill: () => Promise<void>,
): Promise<void> {
  const { rows: indexes } = await owner.query<{ name: string; definition: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
       where indrelid = $1::regclass and not exists (select from pg_constraint where conindid = indexrelid)`,
    [table],
  );
  for (const { name } of indexes) {
    await send(`drop index ${name}`);
  }
  await fill();
  for (const { definition } of indexes) {
    await send(definition);
  }
}
