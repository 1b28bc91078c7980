import type { ProductType } from '@tillback/rules/cashback/product-type';
import { newId } from '@tillback/rules/ids/ids';
import { type SqlBool, sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ProductFacts } from '../entities/product.ts';
import { findArchivedBySku } from '../queries/find-archived-by-sku.ts';
import { findProductsBySku } from '../queries/find-products-by-sku.ts';

/** A product as a sale of that time shows it. */
export interface SoldProduct {
  readonly sku: string;
  /** null where the sale does not say */
  readonly name: string | null;
  readonly type: ProductType;
  readonly priceMinor: bigint;
  readonly soldAt: Date;
}

export interface RecordedProducts {
  readonly bySku: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly created: number;
  /** What was shown of each product, and what of it was known before. */
  readonly seen: readonly SeenProduct[];
}

export interface SeenProduct {
  readonly id: string;
  readonly shown: ProductFacts;
  /** null where the product was added */
  readonly replaced: ProductFacts | null;
}

/**
 * Makes the products that sales show, and brings name, price and type of known ones up to date where the sale is newer
 * than what is known. Of several sales at the same time the later in the list counts. Stock of a new one is not tracked.
 * One that somebody archived is sold as it is, and stays archived.
 */
export async function recordSoldProducts(unit: Unit, sold: readonly SoldProduct[]): Promise<RecordedProducts> {
  const newest = newestBySku(sold);
  const before = await lockKnown(unit, [...newest.keys()]);
  const archived = await findArchivedBySku(
    unit.db,
    [...newest.keys()].filter((sku) => !before.has(sku)),
  );
  const rows = [...newest.values()].filter(({ sku }) => !archived.has(sku));
  const { rows: written } = await sql<{ sku: string; created: boolean }>`
    insert into products (id, sku, name, type, price_minor, stock, name_as_of, price_as_of)
    select seen.id, seen.sku, coalesce(seen.name, seen.sku), seen.type, seen.price_minor, null,
           coalesce(seen.name_as_of, 'epoch'), seen.price_as_of
      from ${unnest(columns, rows)} as seen(id, sku, name, type, price_minor, name_as_of, price_as_of)
      order by seen.sku
    on conflict (sku) where archived_at is null do update
      set name = case when excluded.name_as_of >= products.name_as_of then excluded.name else products.name end,
          name_as_of = greatest(excluded.name_as_of, products.name_as_of),
          type = case when excluded.price_as_of >= products.price_as_of then excluded.type else products.type end,
          price_minor = case when excluded.price_as_of >= products.price_as_of
            then excluded.price_minor else products.price_minor end,
          price_as_of = greatest(excluded.price_as_of, products.price_as_of),
          updated_at = ${unit.now}
      where excluded.price_as_of >= products.price_as_of or excluded.name_as_of >= products.name_as_of
    returning sku, (xmax = 0) as created
  `.execute(unit.db);
  const bySku = await findProductsBySku(
    unit.db,
    rows.map(({ sku }) => sku),
  );
  const created = new Set(written.filter((row) => row.created).map(({ sku }) => sku));
  return {
    bySku: new Map([...archived, ...bySku]),
    created: created.size,
    seen: rows.flatMap((row) => seenProduct(row, { bySku, created, before })),
  };
}

interface Found {
  readonly bySku: RecordedProducts['bySku'];
  readonly created: ReadonlySet<string>;
  readonly before: ReadonlyMap<string, ProductFacts>;
}

/** Of one that somebody else added at this moment nothing was replaced that could be brought back. */
function seenProduct(row: Seen, { bySku, created, before }: Found): SeenProduct[] {
  const product = bySku.get(row.sku);
  const shown = factsOf(row);
  return product
    ? [{ id: product.id, shown, replaced: before.get(row.sku) ?? (created.has(row.sku) ? null : shown) }]
    : [];
}

function factsOf(product: Omit<Seen, 'id'>): ProductFacts {
  return {
    name: product.name ?? product.sku,
    nameAsOf: (product.name_as_of ?? new Date(0)).toISOString(),
    type: product.type,
    priceMinor: product.price_minor.toString(),
    priceAsOf: product.price_as_of.toISOString(),
  };
}

/** What is known, locked in the order of the ids, as a basket locks it: in that of the SKUs, an order and an import would deadlock. */
async function lockKnown(unit: Unit, skus: readonly string[]): Promise<Map<string, ProductFacts>> {
  const known = await unit.db
    .selectFrom('products')
    .select(['sku', 'name', 'name_as_of', 'type', 'price_minor', 'price_as_of'])
    .where(sql<SqlBool>`sku = any(${skus}::text[])`)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(known.map((product) => [product.sku, factsOf(product)]));
}

const columns = {
  id: 'uuid',
  sku: 'text',
  name: 'text',
  type: 'text',
  price_minor: 'bigint',
  name_as_of: 'timestamptz',
  price_as_of: 'timestamptz',
} as const;

interface Seen {
  readonly id: string;
  readonly sku: string;
  name: string | null;
  name_as_of: Date | null;
  type: ProductType;
  price_minor: bigint;
  price_as_of: Date;
}

/** The newest price and the newest name that is not empty may come from different sales. */
function newestBySku(sold: readonly SoldProduct[]): Map<string, Seen> {
  const bySku = new Map<string, Seen>();
  for (const product of sold) {
    const seen = bySku.get(product.sku) ?? firstSeen(product);
    bySku.set(product.sku, seen);
    if (product.soldAt >= seen.price_as_of) {
      seen.price_minor = product.priceMinor;
      seen.type = product.type;
      seen.price_as_of = product.soldAt;
    }
    if (product.name !== null && (seen.name_as_of === null || product.soldAt >= seen.name_as_of)) {
      seen.name = product.name;
      seen.name_as_of = product.soldAt;
    }
  }
  return bySku;
}

function firstSeen(product: SoldProduct): Seen {
  return {
    id: newId(),
    sku: product.sku,
    name: null,
    name_as_of: null,
    type: product.type,
    price_minor: product.priceMinor,
    price_as_of: product.soldAt,
  };
}
