import type { Sought } from '@tillback/rules/search/read-keyword';
import { isExactly } from '../../../lists/best-first.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ProductAnswer } from '../catalog.shapes.ts';
import { productMatches } from './product-matches.ts';
import { selectProducts, shapeProduct } from './product-rows.ts';

/** The products that may be meant, of those that the actor may see: first whose SKU or name it is, then by their names. */
export async function findProducts(reader: Reader, { id, text }: Sought, limit: number): Promise<ProductAnswer[]> {
  if (id && id.kind !== 'product') {
    return [];
  }
  const products = selectProducts(reader);
  const meant = id
    ? products.where('products.id', '=', id.id)
    : products.where('products.archived_at', 'is', null).where((product) => product.or(productMatches(text)));
  const rows = await meant
    .orderBy(isExactly(['products.sku', 'products.name'], text), 'desc')
    .orderBy('products.name')
    .orderBy('products.id')
    .limit(limit)
    .execute();
  return rows.map((row) => shapeProduct(row, reader.store));
}
