import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Archives those of the products that nothing uses any more: sold nowhere, and changed by nobody. Gives how many.
 */
export async function archiveUnusedProducts(unit: Unit, productIds: readonly string[]): Promise<number> {
  await unit.db
    .selectFrom('products')
    .select('id')
    .where(sql<SqlBool>`id = any(${productIds}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const { rows } = await sql<{ id: string }>`
    update products product set archived_at = ${unit.now}
      where id = any(${productIds}::uuid[]) and archived_at is null and stock is null
        and not exists (select from order_lines where product_id = product.id and undone_at is null)
        and not exists (select from audit_entries where subject_id = product.id::text)
        and id <> all(array(
          select product_id from product_bulk_change_lines where product_id = any(${productIds}::uuid[])
        ))
      returning id
  `.execute(unit.db);
  for (const { id } of rows) {
    unit.record({ action: 'product.archived', subject: { kind: 'product', id } });
  }
  return rows.length;
}
