import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { ArchiveProductInput } from '@tillback/rules/validation/catalog';
import type { Unit } from '../../../pipeline/unit.ts';
import type { OneProductAnswer } from '../catalog.shapes.ts';
import { refuseOutdated } from '../product-version.ts';
import { getProduct } from '../queries/get-product.ts';
import { holdProduct } from './hold-product.ts';
import { refuseTakenSku } from './refuse-taken-sku.ts';

/**
 * Takes a product out of the shop and the lists; its orders, figures and movements stay. Done twice, nothing more happens.
 * @throws {Refusal} `not_found`, `version_mismatch`
 */
export async function archiveProduct(unit: Unit, { id, version }: ArchiveProductInput): Promise<OneProductAnswer> {
  const product = await holdProduct(unit, id);
  refuseOutdated(product, version, false);
  if (product.archivedAt === null) {
    await setArchived(unit, id, unit.now);
    unit.record({ action: 'product.archived', subject: { kind: 'product', id } });
  }
  return getProduct(unit, { id });
}

/**
 * Brings an archived product back as it was.
 * @throws {Refusal} `not_found`, `conflict` where another product has its SKU by now
 */
export async function restoreProduct(unit: Unit, { id }: ByIdInput): Promise<OneProductAnswer> {
  const product = await holdProduct(unit, id);
  if (product.archivedAt !== null) {
    await refuseTakenSku(unit, product.sku, id);
    await setArchived(unit, id, null);
    unit.record({ action: 'product.restored', subject: { kind: 'product', id } });
  }
  return getProduct(unit, { id });
}

async function setArchived({ db, now }: Unit, id: string, archivedAt: Date | null): Promise<void> {
  await db.updateTable('products').set({ archived_at: archivedAt, updated_at: now }).where('id', '=', id).execute();
}
