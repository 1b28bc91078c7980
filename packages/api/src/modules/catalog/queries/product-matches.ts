import { fromPublicId } from '@tillback/rules/ids/ids';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { folded, likeKeyword } from '../../../lists/keyword.ts';
import type { SoughtRows, WordOf } from '../../../lists/sought-rows.ts';
import { skuVariant } from '../sku-variant.ts';

type Match = Pick<SoughtRows, 'table' | 'words' | 'holds' | 'isIndexed'>;

/** So many letters or digits in a row have a trigram; whether other characters do depends on the database's locale. */
const hasTrigram = /[a-z0-9]{3}/i;

/**
 * A keyword as a part of the name or the SKU, each of which is a line of `search`: told of one row, and in words that an
 * index answers. That is the one of trigrams or, where the keyword has none, the one of single characters and pairs.
 */
export function soughtByKeyword(keyword: string): Match {
  const holds = (wordOf: WordOf) => sql<SqlBool>`strpos(products.search, lower(${wordOf('plain')})) > 0`;
  return {
    table: 'products',
    words: { plain: folded(keyword), pattern: likeKeyword(keyword) },
    holds,
    isIndexed: (wordOf) =>
      indexOf(keyword) === 'trigrams'
        ? sql<SqlBool>`products.search operator(pg_catalog.~~) ${unplanned(sql`lower(${wordOf('pattern')})`)}`
        : sql<SqlBool>`(search_grams(products.search) @> ${unplanned(gramsOf(keyword, wordOf))} and ${holds(wordOf)})`,
  };
}

/** Which index knows a keyword: all that the SQL depends on. */
export function indexOf(keyword: string): 'trigrams' | 'pairs' | 'characters' {
  const plain = folded(keyword);
  if (hasTrigram.test(plain)) {
    return 'trigrams';
  }
  return Array.from(plain).length === 1 ? 'characters' : 'pairs';
}

/**
 * A text as the whole name or SKU of what is not archived, but for capitals and accents; of a SKU, but for capitals and blanks. The
 * index is asked for names that end so: the name is the first line of `search`.
 */
export function soughtByName(text: string): Match {
  const line = sql`lower(${folded(text)}) || E'\\n'`;
  const isSku = sql`${skuVariant(sql.ref('products.sku'))} = ${skuVariant(sql`${text}::text`)}`;
  const isName = sql`starts_with(products.search, ${line})`;
  const endsSo = sql`search_grams(products.search) @> ${unplanned(sql`character_pairs(right(${line}, 3))`)}`;
  return {
    table: 'products',
    words: {},
    holds: () => sql<SqlBool>`(${isSku} or ${isName})`,
    isIndexed: () => sql<SqlBool>`products.id = any(array(
      select products.id from products where ${isSku} and products.archived_at is null
      union all select products.id from products where ${endsSo} and ${isName}
    ))`,
  };
}

/** The id that the keyword is; null for any other text. */
export function idSaidBy(keyword: string): string | null {
  return fromPublicId('product', keyword.toLowerCase());
}

/** Not known when the statement is planned, so that one plan does for all keywords. */
function unplanned(value: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select ${value})`;
}

function gramsOf(keyword: string, wordOf: WordOf): RawBuilder<unknown> {
  const plain = sql`lower(${wordOf('plain')})`;
  return indexOf(keyword) === 'characters' ? sql`array[${plain}]` : sql`character_pairs(${plain})`;
}
