import { defineEntity, p } from '@mikro-orm/core';
import { repaymentMethods } from '@tillback/rules/orders/order-state';
import { Order } from './order.ts';

/**
 * What was given back of a cancelled order outside the wallet, and how it is known elsewhere. Never changed. Its row takes the
 * amount off what is due by itself, and the database refuses more than is due.
 */
export const OrderRepaymentSchema = defineEntity({
  name: 'OrderRepayment',
  tableName: 'order_repayments',
  properties: {
    id: p.uuid().primary(),
    order: () => p.manyToOne(Order).ref(),
    method: p.enum(repaymentMethods),
    amountMinor: p.bigint('bigint'),
    reference: p.string().length(120).nullable(),
    recordedAt: p.datetime(),
  },
  indexes: [{ name: 'order_repayments_order_index', properties: ['order', 'recordedAt', 'id'] }],
  checks: [{ name: 'order_repayments_amount', expression: 'amount_minor > 0' }],
});

export class OrderRepayment extends OrderRepaymentSchema.class {}
OrderRepaymentSchema.setClass(OrderRepayment);
