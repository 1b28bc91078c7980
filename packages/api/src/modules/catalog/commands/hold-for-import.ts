import type { Unit } from '../../../pipeline/unit.ts';
import { ProductDraft } from '../product-draft.ts';
import type { findVariants } from '../queries/find-variants.ts';
import { selectDrafts } from '../queries/select-drafts.ts';

type Variants = Awaited<ReturnType<typeof findVariants>>;

/** The products that a file changes, by their ids; locked in the order of those, as a basket does. */
export async function holdForImport({ db }: Unit, variants: Variants): Promise<Map<string, ProductDraft>> {
  const ids = [...variants.values()].flatMap(({ productId }) => productId ?? []);
  const products = await selectDrafts(db, ids)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(products.map((product) => [product.id, new ProductDraft(product, false)]));
}
