import { defineEntity, p } from '@mikro-orm/core';
import { productTypes } from '@tillback/rules/cashback/product-type';

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
  },
  uniques: [{ name: 'products_sku_unique', properties: ['sku'] }],
  indexes: [
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
