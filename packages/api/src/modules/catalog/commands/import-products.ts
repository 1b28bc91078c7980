import { typeForPrice } from '@tillback/rules/cashback/product-type';
import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { type DraftedProduct, type ImportedProduct, ProductDraft } from '../product-draft.ts';
import { findArchivedDrafts } from '../queries/find-archived-drafts.ts';
import { findVariants } from '../queries/find-variants.ts';
import { holdForImport } from './hold-for-import.ts';
import { holdSkus } from './hold-skus.ts';
import { writeImportedProducts } from './write-imported-products.ts';
import { type Movement, writeMovements } from './write-movements.ts';

export interface ProductsOfFile {
  readonly importId: string;
  /** Of what is undone again, nobody's SKU is held: it can take minutes. */
  readonly isRehearsal: boolean;
  readonly rows: readonly ImportedProduct[];
}

export interface ImportedProducts {
  /** In the order of the rows. */
  readonly outcomes: readonly ImportedProductOutcome[];
  /** The products that were added or are not as they were. */
  readonly written: readonly ProductDraft[];
}

export type ImportedProductOutcome = 'added' | 'changed' | 'unchanged' | 'archived' | 'name-missing' | 'price-missing';

/**
 * Adds products and changes those that are known by their SKU, whatever its capitals and blanks, with a fixed number of
 * statements. What a row does not say stays as it is; a stock that it says is a movement. Of several rows with one SKU each
 * goes on from the one before. What was archived stays so: a row of it that says something new is told `archived`.
 */
export async function importProducts(
  unit: Unit,
  { importId, isRehearsal, rows }: ProductsOfFile,
): Promise<ImportedProducts> {
  const skus = rows.map(({ sku }) => sku);
  if (!isRehearsal) {
    await holdSkus(unit.db, skus);
  }
  const variants = await findVariants(unit.db, skus);
  const drafts = await holdForImport(unit, variants);
  const archived = await findArchivedDrafts(
    unit.db,
    skus.filter((sku) => !variants.get(sku)?.productId),
  );
  const outcomes = rows.map((row) => take(row, keyOf(row, variants), drafts, archived));
  const written = [...drafts.values()].filter((draft) => draft.isNew || draft.isChanged);
  await writeImportedProducts(unit, written);
  await writeMovements(
    unit,
    written.flatMap((draft) => movementOf(draft, importId)),
  );
  return { outcomes, written };
}

/** Of several products whose SKUs differ in capitals alone, as sales may bring them, each row means its own. */
function keyOf({ sku }: ImportedProduct, variants: Variants): string {
  const found = variants.get(sku);
  return found?.productId ?? found?.variant ?? sku;
}

type Variants = Awaited<ReturnType<typeof findVariants>>;

function take(
  row: ImportedProduct,
  key: string,
  drafts: Map<string, ProductDraft>,
  archived: ReadonlyMap<string, DraftedProduct>,
): ImportedProductOutcome {
  const known = drafts.get(key);
  if (known) {
    return known.take(row) ? 'changed' : 'unchanged';
  }
  const { sku, name, priceMinor } = row;
  const before = archived.get(sku);
  if (before) {
    return new ProductDraft(before, false).take(row) ? 'archived' : 'unchanged';
  }
  if (name === undefined) {
    return 'name-missing';
  }
  if (priceMinor === undefined) {
    return 'price-missing';
  }
  const usual = { description: '', active: true, pictureUrl: null, lowStockThreshold: null, stock: null };
  const added = { id: newId(), sku, name, priceMinor, type: typeForPrice(priceMinor, false), ...usual };
  const draft = new ProductDraft(added, true);
  draft.take(row);
  drafts.set(key, draft);
  return 'added';
}

/** A stock that is counted from now on begins at nothing. */
function movementOf({ first, now, isNew }: ProductDraft, importId: string): Movement[] {
  const stockAfter = now.stock ?? 0;
  const change = stockAfter - (isNew ? 0 : (first.stock ?? 0));
  return change === 0 ? [] : [{ productId: now.id, change, stockAfter, cause: { reason: 'import', importId } }];
}
