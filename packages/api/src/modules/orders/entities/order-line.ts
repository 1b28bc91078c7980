import { defineEntity, p } from '@mikro-orm/core';
import { CashbackEntry } from '../../cashback/entities/cashback-entry.ts';
import { CashbackRuleVersion } from '../../cashback/entities/cashback-rule-version.ts';
import { Product } from '../../catalog/entities/product.ts';
import { Order } from './order.ts';

/** Name, type and price are frozen as they were sold, and with them the rate and the rule version that gave the cashback. */
export const OrderLineSchema = defineEntity({
  name: 'OrderLine',
  tableName: 'order_lines',
  properties: {
    id: p.uuid().primary(),
    order: () => p.manyToOne(Order).ref(),
    position: p.integer(),
    product: () => p.manyToOne(Product).ref(),
    sku: p.string().length(64),
    name: p.string().length(200),
    /** The type's code. */
    type: p.text(),
    unitPriceMinor: p.bigint('bigint'),
    quantity: p.integer(),
    amountMinor: p.bigint('bigint'),
    cashbackMinor: p.bigint('bigint').defaultRaw('0'),
    rateBasisPoints: p.integer().nullable(),
    ruleVersion: () => p.manyToOne(CashbackRuleVersion).ref().nullable().deleteRule('restrict'),
    cashbackEntry: () => p.manyToOne(CashbackEntry).ref().nullable().deleteRule('restrict'),
    refundedQuantity: p.integer().default(0),
    cashbackTakenBackMinor: p.bigint('bigint').defaultRaw('0'),
    /** When the import that brought it was undone: it stays to be read, and counts nowhere. */
    undoneAt: p.datetime().nullable(),
  },
  uniques: [{ name: 'order_lines_position_unique', properties: ['order', 'position'] }],
  indexes: [{ name: 'order_lines_product_index', properties: ['product'] }],
  checks: [
    { name: 'order_lines_quantity_positive', expression: 'quantity > 0' },
    { name: 'order_lines_amount', expression: 'amount_minor = unit_price_minor * quantity and unit_price_minor >= 0' },
    { name: 'order_lines_refunded_quantity', expression: 'refunded_quantity between 0 and quantity' },
    { name: 'order_lines_cashback_taken_back', expression: 'cashback_taken_back_minor between 0 and cashback_minor' },
    {
      name: 'order_lines_cashback_has_rule',
      expression: 'cashback_minor = 0 or (rule_version_id is not null and rate_basis_points is not null)',
    },
  ],
});

export class OrderLine extends OrderLineSchema.class {}
OrderLineSchema.setClass(OrderLine);
