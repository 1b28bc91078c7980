import { type RawBuilder, sql } from 'kysely';
import type { Tables } from './entities.ts';
import type { WriteDatabase } from './handles.ts';

type ColumnType = 'uuid' | 'text' | 'bigint' | 'integer' | 'boolean' | 'timestamptz' | 'jsonb';

/** A table's columns that are written, each with its PostgreSQL type. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** A row of them. */
export type RowOf<Columns extends ColumnTypes> = Readonly<Record<keyof Columns, unknown>>;

/**
 * Inserts any number of rows in one statement with one parameter a column: PostgreSQL plans it once, and thousands of
 * rows do not meet the limit of parameters.
 */
export async function insertRows<Columns extends ColumnTypes>(
  db: WriteDatabase,
  table: keyof Tables,
  columns: Columns,
  rows: readonly RowOf<Columns>[],
  onConflict: 'fail' | 'skip' = 'fail',
): Promise<void> {
  if (rows.length > 0) {
    await sql`${insertOf(table, columns, rows)} ${onConflict === 'skip' ? sql`on conflict do nothing` : sql``}`.execute(
      db,
    );
  }
}

/** The same, and gives of each row, in their order, what the database added to it: `returning` names the columns. */
export async function insertRowsReturning<Added, Columns extends ColumnTypes>(
  db: WriteDatabase,
  table: keyof Tables,
  columns: Columns,
  rows: readonly RowOf<Columns>[],
  returning: RawBuilder<Added>,
): Promise<Added[]> {
  if (rows.length === 0) {
    return [];
  }
  const inserted = await sql<Added>`${insertOf(table, columns, rows)} returning ${returning}`.execute(db);
  return inserted.rows;
}

function insertOf<Columns extends ColumnTypes>(table: keyof Tables, columns: Columns, rows: readonly RowOf<Columns>[]) {
  const names = Object.keys(columns).map((name) => sql.ref(name));
  return sql`insert into ${sql.table(table)} (${sql.join(names)}) select * from ${unnest(columns, rows)}`;
}

/** The rows as a table expression, for `insert … select` and `update … from`: `unnest($1::uuid[], …)`. */
export function unnest<Columns extends ColumnTypes>(columns: Columns, rows: readonly RowOf<Columns>[]) {
  const arrays = Object.entries(columns).map(([name, type]) => {
    const values = rows.map((row) => row[name]);
    return sql`${values}::${sql.raw(type)}[]`;
  });
  return sql`unnest(${sql.join(arrays)})`;
}
