import { ProductTypes } from '@tillback/rules/catalog/product-types';
import type { ReadDatabase } from '../../../database/handles.ts';

/** Every product type with each name that it has had; there are at most a few hundred. */
export async function loadProductTypes(db: ReadDatabase): Promise<ProductTypes> {
  const rows = await db
    .selectFrom('product_type_names as named')
    .innerJoin('product_types as type', 'type.id', 'named.product_type_id')
    .select(['type.id', 'type.code', 'type.archived_at as archivedAt', 'named.name', 'named.since'])
    .orderBy('type.created_at')
    .orderBy('type.code')
    .orderBy('named.id')
    .execute();
  const byType = Map.groupBy(rows, ({ id }) => id);
  return new ProductTypes(
    [...byType.values()].flatMap((names) => {
      const [type] = names;
      return type ? [{ id: type.id, code: type.code, isArchived: type.archivedAt !== null, names }] : [];
    }),
  );
}
