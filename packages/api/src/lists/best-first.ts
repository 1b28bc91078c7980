import { type RawBuilder, sql } from 'kysely';

/** For an ORDER BY, descending: whether one of the columns is what was typed, to the letter but for the case. */
export function isExactly(columns: readonly string[], keyword: string): RawBuilder<boolean> {
  const equals = columns.map((column) => sql`lower(${sql.ref(column)}) = lower(${keyword})`);
  return sql<boolean>`coalesce(${sql.join(equals, sql` or `)}, false)`;
}
