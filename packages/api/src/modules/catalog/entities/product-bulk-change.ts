import { defineEntity, p } from '@mikro-orm/core';
import type { BulkAction } from '@tillback/rules/validation/bulk-changes';
import type { BulkFields } from '../bulk-fields.ts';
import { Product } from './product.ts';

/** What somebody did to several products at once; it can be undone, once. */
export const ProductBulkChangeSchema = defineEntity({
  name: 'ProductBulkChange',
  tableName: 'product_bulk_changes',
  properties: {
    id: p.uuid().primary(),
    action: p.json<BulkAction>(),
    madeByName: p.string().length(200),
    madeAt: p.datetime(),
    undoneAt: p.datetime().nullable(),
  },
});

export class ProductBulkChange extends ProductBulkChangeSchema.class {}
ProductBulkChangeSchema.setClass(ProductBulkChange);

/** What it made of one product. Only what changed has a line. */
export const ProductBulkChangeLineSchema = defineEntity({
  name: 'ProductBulkChangeLine',
  tableName: 'product_bulk_change_lines',
  properties: {
    bulkChange: () => p.manyToOne(ProductBulkChange).ref().primary().deleteRule('restrict').updateRule('no action'),
    product: () => p.manyToOne(Product).ref().primary().deleteRule('restrict').updateRule('no action'),
    before: p.json<BulkFields>(),
    after: p.json<BulkFields>(),
  },
});

export class ProductBulkChangeLine extends ProductBulkChangeLineSchema.class {}
ProductBulkChangeLineSchema.setClass(ProductBulkChangeLine);
