import { defineEntity, p } from '@mikro-orm/core';
import { paymentMethods } from '@tillback/rules/orders/order-state';
import { Transfer } from '../../ledger/entities/transfer.ts';
import { Order } from './order.ts';

/**
 * What was paid of an order, and how. Only the wallet's payments move money here, by their transfer; `returnedMinor` is what of
 * it went back to the wallet since.
 */
export const OrderPaymentSchema = defineEntity({
  name: 'OrderPayment',
  tableName: 'order_payments',
  properties: {
    id: p.uuid().primary(),
    order: () => p.manyToOne(Order).ref(),
    method: p.enum(paymentMethods),
    amountMinor: p.bigint('bigint'),
    returnedMinor: p.bigint('bigint').defaultRaw('0'),
    reference: p.string().length(120).nullable(),
    transfer: () => p.manyToOne(Transfer).ref().nullable().deleteRule('restrict'),
    recordedAt: p.datetime(),
  },
  uniques: [{ name: 'order_payments_transfer_unique', properties: ['transfer'] }],
  indexes: [{ name: 'order_payments_order_index', properties: ['order', 'recordedAt', 'id'] }],
  checks: [
    { name: 'order_payments_amounts', expression: 'amount_minor > 0 and returned_minor between 0 and amount_minor' },
    { name: 'order_payments_wallet_by_transfer', expression: `(method = 'wallet') = (transfer_id is not null)` },
  ],
});

export class OrderPayment extends OrderPaymentSchema.class {}
OrderPaymentSchema.setClass(OrderPayment);
