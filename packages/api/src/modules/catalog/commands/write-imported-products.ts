import { sql } from 'kysely';
import { insertRows, unnest } from '../../../database/insert-rows.ts';
import { runningAgainWhereTaken } from '../../../pipeline/database-errors.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProductDraft } from '../product-draft.ts';

const columns = {
  id: 'uuid',
  sku: 'text',
  name: 'text',
  description: 'text',
  type: 'text',
  price_minor: 'bigint',
  stock: 'integer',
  active: 'boolean',
  picture_url: 'text',
  low_stock_threshold: 'integer',
  name_as_of: 'timestamptz',
  price_as_of: 'timestamptz',
  updated_at: 'timestamptz',
} as const;

/** Writes new and changed products with the stock that they have from now on; the movements that make it are written beside. */
export async function writeImportedProducts(unit: Unit, drafts: readonly ProductDraft[]): Promise<void> {
  const added = drafts.filter((draft) => draft.isNew);
  const changed = drafts.filter((draft) => !draft.isNew);
  const rows = added.map((draft) => productRow(unit, draft));
  // Sales that are imported meanwhile may bring the same SKU.
  await runningAgainWhereTaken(() => insertRows(unit.db, 'products', columns, rows));
  await updateProducts(unit, changed);
}

function productRow(unit: Unit, { now }: ProductDraft) {
  return {
    id: now.id,
    sku: now.sku,
    name: now.name,
    description: now.description,
    type: now.type,
    price_minor: now.priceMinor,
    stock: now.stock,
    active: now.active,
    picture_url: now.pictureUrl,
    low_stock_threshold: now.lowStockThreshold,
    name_as_of: unit.now,
    price_as_of: unit.now,
    updated_at: unit.now,
  };
}

async function updateProducts(unit: Unit, drafts: readonly ProductDraft[]): Promise<void> {
  if (drafts.length === 0) {
    return;
  }
  const rows = drafts.map((draft) => productRow(unit, draft));
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  await sql`
    update products product
      set name = said.name, description = said.description, type = said.type, price_minor = said.price_minor,
          stock = said.stock, active = said.active, picture_url = said.picture_url,
          low_stock_threshold = said.low_stock_threshold, updated_at = said.updated_at,
          name_as_of = case when product.name = said.name then product.name_as_of else said.name_as_of end,
          price_as_of = case when (product.price_minor, product.type) = (said.price_minor, said.type)
            then product.price_as_of else said.price_as_of end
      from ${unnest(columns, rows)} as said(${names})
      where product.id = said.id
  `.execute(unit.db);
}
