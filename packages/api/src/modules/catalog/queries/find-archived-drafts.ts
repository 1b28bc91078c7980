import type { ReadDatabase } from '../../../database/handles.ts';
import type { DraftedProduct } from '../product-draft.ts';
import { findArchivedBySku } from './find-archived-by-sku.ts';
import { selectDrafts } from './select-drafts.ts';

/** What somebody archived with these SKUs, as a file compares itself with it; by the SKU. */
export async function findArchivedDrafts(
  db: ReadDatabase,
  skus: readonly string[],
): Promise<Map<string, DraftedProduct>> {
  const found = await findArchivedBySku(db, skus);
  if (found.size === 0) {
    return new Map();
  }
  const ids = [...found.values()].map(({ id }) => id);
  const products = await selectDrafts(db, ids).execute();
  return new Map(products.map((product) => [product.sku, product]));
}
