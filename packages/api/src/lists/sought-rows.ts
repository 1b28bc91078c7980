import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { keysOf } from './in-order.ts';
import type { Order } from './order.ts';

/** Rows of a table with an `id` that are sought by something that no index of the list's orders knows, like a keyword. */
export interface SoughtRows {
  readonly table: string;
  /** What the whole list is of: what indexes on the list's orders leave out by themselves. */
  readonly listed: readonly Expression<SqlBool>[];
  readonly filters: readonly Expression<SqlBool>[];
  /** What they are sought by, each by a name of its own. */
  readonly words: Readonly<Record<string, string>>;
  /** Whether a row is sought, in a way that no index answers. */
  readonly holds: (wordOf: WordOf) => Expression<SqlBool>;
  /** The same in a way that an index answers, which gives the rows in no order. */
  readonly isIndexed: (wordOf: WordOf) => Expression<SqlBool>;
}

/** Gives a word by its name, or its place in SQL that is written once for all words. */
export type WordOf = (name: string) => string;

export interface Place {
  /** null where the list begins. */
  readonly after: Expression<SqlBool> | null;
  readonly offset: number;
  readonly limit: number;
  readonly wordOf: WordOf;
}

/** Read from an index alone these cost a sixth of a millisecond, and find a page of what one in twenty-five rows holds. */
const walkedAtMost = 500;

/**
 * Holds for the rows of one page. What many rows hold is soon met by walking through the list in its order; what few hold
 * is found by the index that knows it, and put in order then. How many there are is not known before, and what the database
 * thinks can be far off, above all where it stands together in the order (all that begins with "Paper"). So it walks a little,
 * and asks the index if that was not enough: neither way can be a long one by mistake.
 */
export function isOnPage(
  sought: SoughtRows,
  order: Order,
  { after, offset, limit, wordOf }: Place,
): RawBuilder<SqlBool> {
  const { table, filters } = sought;
  const [holds, isIndexed] = [sought.holds(wordOf), sought.isIndexed(wordOf)];
  const rows = sql.table(table);
  const ids = sql.ref(`${table}.id`);
  const keys = keysOf(order);
  const listed = all([...sought.listed, ...(after ? [after] : [])]);
  // `offset 0` keeps the order outside: the planner would walk through the list for it.
  return sql<SqlBool>`${ids} = any(array(
    with near as materialized (
      select ${ids}
        from (select ${rows}.* from ${rows} where ${listed} order by ${keys} limit ${sql.lit(walkedAtMost)}) as ${rows}
        where ${all([...filters, holds])}
        order by ${keys} offset ${offset} limit ${limit}
    )
    select id from near
    union all (
      select ${ids}
        from (
          select ${rows}.* from ${rows}
            where (select count(*) from near) < ${limit}
              and (select true from ${rows} where ${listed} order by ${keys} offset ${sql.lit(walkedAtMost)} limit 1)
              and ${all([listed, ...filters, isIndexed])}
            offset 0
        ) as ${rows}
        order by ${keys} offset ${offset} limit ${limit}
    )
  ))`;
}

function all(conditions: readonly Expression<SqlBool>[]): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}
