import { fromPublicId } from '@tillback/rules/ids/ids';
import { type Expression, expressionBuilder, type SqlBool, sql } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { likeKeyword } from '../../../lists/keyword.ts';

/** In the name or the SKU, each of which is a line of `search`; a whole id finds its product. */
export function productMatches(keyword: string): Expression<SqlBool>[] {
  const product = expressionBuilder<Tables, 'products'>();
  const id = fromPublicId('product', keyword.toLowerCase());
  return [
    sql<SqlBool>`products.search like lower(${likeKeyword(keyword)})`,
    ...(id ? [product('products.id', '=', id)] : []),
  ];
}
