import { defineEntity, p } from '@mikro-orm/core';

/** What was sold of a product, as one type, from `since` on: in a change, in a day, or in the whole month. Gross. */
export const ProductFiguresSchema = defineEntity({
  name: 'ProductFigures',
  tableName: 'insights_products',
  properties: {
    id: p.bigint('bigint').primary().autoincrement(),
    span: p.enum(['change', 'day', 'month'] as const).default('change'),
    since: p.date(),
    productId: p.uuid(),
    /** The type's code. */
    type: p.text(),
    quantity: p.bigint('bigint'),
    revenueMinor: p.bigint('bigint'),
    cashbackMinor: p.bigint('bigint'),
  },
  indexes: [
    {
      name: 'insights_products_unique',
      expression: `create unique index insights_products_unique on insights_products (span, since, product_id, type) where span <> 'change'`,
    },
    {
      name: 'insights_products_changes_index',
      expression: `create index insights_products_changes_index on insights_products (id) where span = 'change'`,
    },
  ],
});

export class ProductFigures extends ProductFiguresSchema.class {}
ProductFiguresSchema.setClass(ProductFigures);
