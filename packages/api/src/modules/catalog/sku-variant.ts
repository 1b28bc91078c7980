import { type RawBuilder, sql } from 'kysely';

/** What SKUs share that differ in capitals and blanks alone; an index is on the same expression. `sku` is a column. */
export function skuVariant(sku: RawBuilder<unknown>): RawBuilder<string> {
  return sql<string>`lower(regexp_replace(${sku}, '\\s', '', 'g'))`;
}

/** Holds where another product, not archived, has the SKU of `product`, a table that is selected from. */
export function skuIsTaken(product: string): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select from products other
      where other.archived_at is null and other.id <> ${sql.ref(`${product}.id`)}
        and ${skuVariant(sql.ref('other.sku'))} = ${skuVariant(sql.ref(`${product}.sku`))}
  )`;
}
