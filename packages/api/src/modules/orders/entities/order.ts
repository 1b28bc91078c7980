import { defineEntity, p } from '@mikro-orm/core';
import { cancelReasons, orderChannels, orderStatuses, refundStates } from '@tillback/rules/orders/order-state';
import type { DeliveryAddress } from '@tillback/rules/validation/delivery-address';
import { Customer } from '../../customers/entities/customer.ts';

/**
 * The sums on the row are those of its lines; of an order that was undone, what it was. `source` and `reference` name the
 * order in the system it came from. What was paid is the sum of its payments: of what was sold elsewhere none is recorded.
 */
export const OrderSchema = defineEntity({
  name: 'Order',
  tableName: 'orders',
  properties: {
    id: p.uuid().primary(),
    source: p.string().length(64).nullable(),
    reference: p.string().length(64).nullable(),
    customer: () => p.manyToOne(Customer).ref().nullable().deleteRule('restrict'),
    channel: p.enum(orderChannels),
    status: p.enum(orderStatuses),
    refunded: p.enum(refundStates).default('none'),
    currency: p.string().length(3),
    lineCount: p.integer(),
    totalMinor: p.bigint('bigint'),
    refundedTotalMinor: p.bigint('bigint').defaultRaw('0'),
    cashbackMinor: p.bigint('bigint'),
    cashbackTakenBackMinor: p.bigint('bigint').defaultRaw('0'),
    paidMinor: p.bigint('bigint').defaultRaw('0'),
    walletPaidMinor: p.bigint('bigint').defaultRaw('0'),
    /** What a cancelled order's customer is still to be given back by who took it: the wallet's part went back by itself. */
    refundDueMinor: p.bigint('bigint').defaultRaw('0'),
    deliveryAddress: p.json<DeliveryAddress>().nullable(),
    notes: p.string().length(1000).nullable(),
    placedAt: p.datetime(),
    paidAt: p.datetime().nullable(),
    cancelledAt: p.datetime().nullable(),
    cancelReason: p.enum(cancelReasons).nullable(),
    completedAt: p.datetime().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [
    {
      name: 'orders_source_reference_unique',
      expression: `create unique index orders_source_reference_unique on orders (source, reference) where status <> 'undone'`,
    },
    { name: 'orders_placed_at_index', properties: ['placedAt', 'id'] },
    { name: 'orders_customer_index', properties: ['customer', 'placedAt', 'id'] },
    { name: 'orders_total_index', properties: ['totalMinor', 'id'] },
    { name: 'orders_reference_index', properties: ['reference'] },
    {
      name: 'orders_unpaid_index',
      expression: `create index orders_unpaid_index on orders (placed_at, id) where status = 'placed'`,
    },
  ],
  checks: [
    { name: 'orders_refunded_total', expression: 'refunded_total_minor between 0 and total_minor' },
    { name: 'orders_cashback_taken_back', expression: 'cashback_taken_back_minor between 0 and cashback_minor' },
    {
      name: 'orders_paid',
      expression: 'wallet_paid_minor between 0 and paid_minor and paid_minor <= total_minor',
    },
    { name: 'orders_refund_due', expression: 'refund_due_minor between 0 and paid_minor' },
    { name: 'orders_cancelled_for_a_reason', expression: '(cancelled_at is null) = (cancel_reason is null)' },
    { name: 'orders_line_count', expression: 'line_count > 0' },
  ],
});

export class Order extends OrderSchema.class {}
OrderSchema.setClass(Order);
