import { type RawBuilder, type SqlBool, sql } from 'kysely';

/** The marks that stand over and under letters once an accented letter is taken apart. */
const marks = '\\u0300-\\u036f';

/**
 * Holds where a text contains the keyword, whatever the case and the accents of either; `%` and `_` in it mean
 * themselves. `text` is a column with its table, or an expression. Only text that is more than ASCII is taken apart:
 * the rest has no accents, and is by far the most of it.
 */
export function contains(text: string | RawBuilder<unknown>, keyword: string): RawBuilder<SqlBool> {
  const column = typeof text === 'string' ? sql.ref(text) : text;
  const pattern = likeKeyword(keyword);
  return sql<SqlBool>`(
    ${column} ilike ${pattern}
    or octet_length(${column}) > char_length(${column})
      and regexp_replace(normalize(${column}, NFD), ${`[${marks}]`}, '', 'g') ilike ${pattern}
  )`;
}

/** A pattern of `like` that finds the keyword anywhere in a text without accents; `%` and `_` in it mean themselves. */
export function likeKeyword(keyword: string): string {
  return `%${folded(keyword).replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Without its accents; a keyword that is nothing but accents stays one. */
export function folded(keyword: string): string {
  return keyword.normalize('NFD').replaceAll(new RegExp(`[${marks}]`, 'g'), '') || keyword;
}
