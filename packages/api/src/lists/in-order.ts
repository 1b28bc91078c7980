import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Order } from './order.ts';

/** What follows `order by`. */
export function keysOf({ keys, direction }: Order): RawBuilder<unknown> {
  return sql.join(keys.map((key) => sql`${sql.ref(key.column)} ${sql.raw(direction)}`));
}

/** Holds for what comes after the row with these values: one comparison of whole rows, which an index on the keys answers. */
export function isAfter({ keys, direction }: Order, values: readonly string[]): RawBuilder<SqlBool> {
  const columns = sql.join(keys.map((key) => sql.ref(key.column)));
  const bounds = sql.join(keys.map((key, index) => sql`cast(${values[index]} as ${sql.raw(key.type)})`));
  return sql<SqlBool>`(${columns}) ${sql.raw(direction === 'asc' ? '>' : '<')} (${bounds})`;
}
