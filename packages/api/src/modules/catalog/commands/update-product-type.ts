import { Refusal } from '@tillback/rules/errors/refusal';
import type { UpdateProductTypeInput } from '@tillback/rules/validation/product-types';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProductTypeAnswer } from '../product-types.shapes.ts';
import { getProductType } from '../queries/get-product-type.ts';
import { versionOfType } from '../queries/product-type-rows.ts';
import { holdTypeNames, nameProductType, refuseTakenTypeName } from './name-product-type.ts';

/**
 * Renames a type, for its products and the rules; what was sold keeps the name of its time. Archives it, or brings it back.
 * @throws {Refusal} `not_found`, `version_mismatch`, `conflict` where another type has or had the name
 */
export async function updateProductType(unit: Unit, input: UpdateProductTypeInput): Promise<ProductTypeAnswer> {
  const { id, version, name, archived } = input;
  await holdTypeNames(unit);
  const before = await holdType(unit, id);
  refuseOutdated(before, version);
  const isRenamed = name !== undefined && name !== before.name;
  if (isRenamed) {
    await refuseTakenTypeName(unit, id, name);
    await nameProductType(unit, id, name);
  }
  const isArchived = before.archivedAt !== null;
  const changesArchived = archived !== undefined && archived !== isArchived;
  if (isRenamed || changesArchived) {
    await unit.db
      .updateTable('product_types')
      .set({ ...(isRenamed && { name }), ...(changesArchived && { archived_at: archived ? unit.now : null }) })
      .where('id', '=', id)
      .execute();
    const changes = {
      ...(isRenamed && { name: { before: before.name, after: name } }),
      ...(changesArchived && { archived: { before: isArchived, after: archived } }),
    };
    unit.record({ action: 'product-type.changed', subject: { kind: 'productType', id }, changes });
  }
  return getProductType(unit, { id });
}

async function holdType({ db }: Unit, id: string) {
  const type = await db
    .selectFrom('product_types')
    .select(['name', 'archived_at as archivedAt'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!type) {
    throw new Refusal('not_found', 'There is no such product type.');
  }
  return type;
}

function refuseOutdated(type: Awaited<ReturnType<typeof holdType>>, version: string | undefined): void {
  if (version !== undefined && version !== versionOfType(type)) {
    throw new Refusal('version_mismatch', 'Someone else has changed this type meanwhile. Look at it again.', {
      extra: { version: versionOfType(type) },
    });
  }
}
