import { defineEntity, p } from '@mikro-orm/core';
import type { ProductType } from '@tillback/rules/cashback/product-type';

/** What a sale shows of its product, and since when it is so; the price in minor units, as decimal digits. */
export interface ProductFacts {
  name: string;
  nameAsOf: string;
  type: ProductType;
  priceMinor: string;
  priceAsOf: string;
}

/**
 * `stock` is null where stock is not tracked. `nameAsOf` and `priceAsOf` say from when the name and the price are, so
 * that history which is imported later does not overwrite what is newer.
 */
export const ProductSchema = defineEntity({
  name: 'Product',
  tableName: 'products',
  properties: {
    id: p.uuid().primary(),
    sku: p.string().length(64),
    name: p.string().length(200),
    description: p.text().default(''),
    /** The type's code. */
    type: p.text(),
    priceMinor: p.bigint('bigint'),
    stock: p.integer().nullable(),
    /** The stock is called low from here on down; null: never. */
    lowStockThreshold: p.integer().nullable(),
    pictureUrl: p.string().length(2_000).nullable(),
    active: p.boolean().default(true),
    nameAsOf: p.datetime(),
    priceAsOf: p.datetime(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
    /** Since when it is only read: somebody archived it, or the import that added it was undone. Its SKU is free. */
    archivedAt: p.datetime().nullable(),
    /** Name and SKU without capitals and accents, for keywords. */
    search: p
      .text()
      .nullable()
      .generated(`(lower(regexp_replace(normalize(name || E'\\n' || sku, NFD), '[\\u0300-\\u036f]', '', 'g'))) stored`),
    /** Its own column, since an index on the stock would be written with every sale; null where stock is not tracked. */
    soldOut: p.boolean().nullable().generated('(stock = 0) stored'),
    /** At its threshold or below; null where there is none, or stock is not tracked. */
    lowStock: p.boolean().nullable().generated('(stock <= low_stock_threshold) stored'),
  },
  indexes: [
    {
      name: 'products_sku_unique',
      expression: 'create unique index products_sku_unique on products (sku) where archived_at is null',
    },
    {
      name: 'products_sku_variant_index',
      expression: `create index products_sku_variant_index on products (lower(regexp_replace(sku, '\\s', '', 'g'))) where archived_at is null`,
    },
    {
      name: 'products_search_index',
      expression:
        'create index products_search_index on products using gin (search gin_trgm_ops) with (gin_pending_list_limit = 512)',
    },
    {
      name: 'products_grams_index',
      expression:
        'create index products_grams_index on products using gin (search_grams(search)) with (gin_pending_list_limit = 512)',
    },
    {
      name: 'products_name_index',
      expression: 'create index products_name_index on products (name, id) where archived_at is null',
    },
    {
      name: 'products_shop_index',
      expression:
        'create index products_shop_index on products (name, id) include (search, type) where active and archived_at is null',
    },
    {
      name: 'products_inactive_index',
      expression:
        'create index products_inactive_index on products (name, id) where not active and archived_at is null',
    },
    {
      name: 'products_sold_out_index',
      expression: 'create index products_sold_out_index on products (name, id) where sold_out and archived_at is null',
    },
    { name: 'products_price_index', properties: ['priceMinor', 'id'] },
    { name: 'products_type_name_index', properties: ['type', 'name', 'id'] },
    { name: 'products_type_price_index', properties: ['type', 'priceMinor', 'id'] },
    {
      name: 'products_low_stock_index',
      expression:
        'create index products_low_stock_index on products (name, id) where low_stock and archived_at is null',
    },
    {
      name: 'products_archived_index',
      expression: 'create index products_archived_index on products (name, id) where archived_at is not null',
    },
    {
      name: 'products_archived_sku_index',
      expression: 'create index products_archived_sku_index on products (sku) where archived_at is not null',
    },
    { name: 'products_created_at_index', properties: ['createdAt', 'id'] },
  ],
  checks: [
    { name: 'products_price_not_negative', expression: 'price_minor >= 0' },
    { name: 'products_stock_not_negative', expression: 'stock >= 0' },
    { name: 'products_low_stock_threshold_not_negative', expression: 'low_stock_threshold >= 0' },
  ],
});

export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);
