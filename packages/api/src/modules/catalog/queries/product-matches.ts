import { fromPublicId } from '@tillback/rules/ids/ids';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Tables } from '../../../database/entities.ts';
import { contains } from '../../../lists/keyword.ts';

/** In the name or the SKU; a whole id finds its product. */
export function productMatches(keyword: string): Expression<SqlBool>[] {
  const product = expressionBuilder<Tables, 'products'>();
  const id = fromPublicId('product', keyword.toLowerCase());
  return [
    contains('products.name', keyword),
    contains('products.sku', keyword),
    ...(id ? [product('products.id', '=', id)] : []),
  ];
}
