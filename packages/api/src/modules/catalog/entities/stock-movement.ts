import { defineEntity, p } from '@mikro-orm/core';
import { stockReasons } from '@tillback/rules/catalog/stock';
import { actorKinds } from '../../audit/entities/audit-entry.ts';
import { Product } from './product.ts';

/**
 * A change of a product's stock, who made it and why. Only added to: the movements of a product sum to its stock, and to
 * nothing where the stock is not tracked. They are numbered while the product is locked, so `id` is their order.
 */
export const StockMovementSchema = defineEntity({
  name: 'StockMovement',
  tableName: 'stock_movements',
  properties: {
    id: p.bigint('bigint').primary().autoincrement(),
    product: () => p.manyToOne(Product).ref().deleteRule('restrict'),
    /** Units: above zero, that came; below, that went. */
    change: p.integer(),
    /** What was there after it. */
    stockAfter: p.integer(),
    reason: p.enum(stockReasons),
    /** The order (of `order` and `cancel`), the refund or the import that it belongs to. */
    subjectId: p.uuid().nullable(),
    note: p.string().length(200).nullable(),
    actorKind: p.enum(actorKinds),
    actorId: p.uuid().nullable(),
    actorName: p.string().length(200),
    recordedAt: p.datetime(),
  },
  indexes: [
    { name: 'stock_movements_product_index', properties: ['product', 'id'] },
    {
      name: 'stock_movements_subject_index',
      expression:
        'create index stock_movements_subject_index on stock_movements (subject_id) where subject_id is not null',
    },
  ],
  checks: [
    { name: 'stock_movements_change_something', expression: 'change <> 0' },
    { name: 'stock_movements_never_below_zero', expression: 'stock_after >= 0' },
    {
      name: 'stock_movements_of_a_subject',
      expression: `(subject_id is null) = (reason in ('opening', 'adjustment'))`,
    },
  ],
});

export class StockMovement extends StockMovementSchema.class {}
StockMovementSchema.setClass(StockMovement);
