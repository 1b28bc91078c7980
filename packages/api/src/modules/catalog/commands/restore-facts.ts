import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProductFacts } from '../entities/product.ts';

export interface RestoredFacts {
  readonly productId: string;
  /** What was shown and does not count any more. */
  readonly shown: ProductFacts;
  /** The newest name and the newest price that still count; null where none is known. */
  readonly name: ProductFacts | null;
  readonly price: ProductFacts | null;
}

const columns = {
  id: 'uuid',
  shown_name_as_of: 'timestamptz',
  shown_price_as_of: 'timestamptz',
  name: 'text',
  name_as_of: 'timestamptz',
  type: 'text',
  price_minor: 'bigint',
  price_as_of: 'timestamptz',
} as const;

/** Gives products back the name and the price that they would have, where what they have is what counts no more. */
export async function restoreFacts(unit: Unit, restored: readonly RestoredFacts[]): Promise<void> {
  const rows = restored.map(({ productId, shown, name, price }) => ({
    id: productId,
    shown_name_as_of: shown.nameAsOf,
    shown_price_as_of: shown.priceAsOf,
    name: name?.name ?? null,
    name_as_of: name?.nameAsOf ?? null,
    type: price?.type ?? null,
    price_minor: price?.priceMinor ?? null,
    price_as_of: price?.priceAsOf ?? null,
  }));
  await sql`
    update products product
      set name = case when product.name_as_of = shown_name_as_of then coalesce(back.name, product.name) else product.name end,
          name_as_of = case when product.name_as_of = shown_name_as_of
            then coalesce(back.name_as_of, product.name_as_of) else product.name_as_of end,
          type = case when product.price_as_of = shown_price_as_of then coalesce(back.type, product.type) else product.type end,
          price_minor = case when product.price_as_of = shown_price_as_of
            then coalesce(back.price_minor, product.price_minor) else product.price_minor end,
          price_as_of = case when product.price_as_of = shown_price_as_of
            then coalesce(back.price_as_of, product.price_as_of) else product.price_as_of end,
          updated_at = ${unit.now}
      from ${unnest(columns, rows)}
        as back(id, shown_name_as_of, shown_price_as_of, name, name_as_of, type, price_minor, price_as_of)
      where product.id = back.id
        and (product.name_as_of = shown_name_as_of or product.price_as_of = shown_price_as_of)
  `.execute(unit.db);
}
