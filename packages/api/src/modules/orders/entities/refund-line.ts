import { defineEntity, p } from '@mikro-orm/core';
import { OrderLine } from './order-line.ts';
import { Refund } from './refund.ts';

export const RefundLineSchema = defineEntity({
  name: 'RefundLine',
  tableName: 'refund_lines',
  properties: {
    id: p.uuid().primary(),
    refund: () => p.manyToOne(Refund).ref(),
    orderLine: () => p.manyToOne(OrderLine).ref(),
    quantity: p.integer(),
    amountMinor: p.bigint('bigint'),
    cashbackTakenBackMinor: p.bigint('bigint'),
    /** Whether the units went back into stock. */
    restocked: p.boolean().default(false),
  },
  indexes: [
    { name: 'refund_lines_refund_index', properties: ['refund'] },
    { name: 'refund_lines_order_line_index', properties: ['orderLine'] },
  ],
  checks: [{ name: 'refund_lines_quantity_positive', expression: 'quantity > 0' }],
});

export class RefundLine extends RefundLineSchema.class {}
RefundLineSchema.setClass(RefundLine);
