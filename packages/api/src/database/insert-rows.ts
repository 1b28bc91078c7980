import { CompiledQuery, sql } from 'kysely';
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
    await db.executeQuery(CompiledQuery.raw(insertText(table, columns, onConflict), arraysOf(columns, rows)));
  }
}

const insertTexts = new WeakMap<ColumnTypes, Map<string, string>>();

/** The same columns are inserted again and again: their SQL is written once. */
function insertText(table: keyof Tables, columns: ColumnTypes, onConflict: 'fail' | 'skip'): string {
  const texts = insertTexts.get(columns) ?? new Map<string, string>();
  insertTexts.set(columns, texts);
  const which = `${table} ${onConflict}`;
  const text = texts.get(which) ?? writeInsert(table, columns, onConflict);
  texts.set(which, text);
  return text;
}

function writeInsert(table: keyof Tables, columns: ColumnTypes, onConflict: 'fail' | 'skip'): string {
  const names = Object.keys(columns).map((name) => `"${name}"`);
  const insert = `insert into "${table}" (${names.join(', ')}) select * from ${unnestText(columns)}`;
  return onConflict === 'skip' ? `${insert} on conflict do nothing` : insert;
}

/** The rows as a table expression in SQL that is written once: `unnest($1::uuid[], …)`; `arraysOf` gives the values. */
export function unnestText(columns: ColumnTypes): string {
  const arrays = Object.values(columns).map((type, index) => `$${index + 1}::${type}[]`);
  return `unnest(${arrays.join(', ')})`;
}

/** The rows' values, an array a column. */
export function arraysOf<Columns extends ColumnTypes>(columns: Columns, rows: readonly RowOf<Columns>[]): unknown[][] {
  return Object.keys(columns).map((name) => rows.map((row) => row[name]));
}

/** The rows as a table expression, for `insert … select` and `update … from`: `unnest($1::uuid[], …)`. */
export function unnest<Columns extends ColumnTypes>(columns: Columns, rows: readonly RowOf<Columns>[]) {
  const types = Object.values(columns);
  const arrays = arraysOf(columns, rows).map((values, index) => sql`${values}::${sql.raw(types[index] as string)}[]`);
  return sql`unnest(${sql.join(arrays)})`;
}
