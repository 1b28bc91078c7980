import { defineEntity, p } from '@mikro-orm/core';
import { type ProductType, productTypes } from '@tillback/rules/cashback/product-type';

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
    type: p.enum(productTypes),
    priceMinor: p.bigint('bigint'),
    stock: p.integer().nullable(),
    active: p.boolean().default(true),
    nameAsOf: p.datetime(),
    priceAsOf: p.datetime(),
    createdAt: p.datetime().defaultRaw('now()'),
    updatedAt: p.datetime().defaultRaw('now()'),
    /** When the import that added it was undone and nothing else had sold it: only to be read. */
    archivedAt: p.datetime().nullable(),
  },
  indexes: [
    {
      name: 'products_sku_unique',
      expression: 'create unique index products_sku_unique on products (sku) where archived_at is null',
    },
    { name: 'products_name_index', properties: ['name', 'id'] },
    { name: 'products_created_at_index', properties: ['createdAt', 'id'] },
  ],
  checks: [
    { name: 'products_price_not_negative', expression: 'price_minor >= 0' },
    { name: 'products_stock_not_negative', expression: 'stock >= 0' },
  ],
});

export class Product extends ProductSchema.class {}
ProductSchema.setClass(Product);
