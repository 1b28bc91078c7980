import { productTypes } from '@tillback/rules/cashback/product-type';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { orderChannels, orderStatuses, refundStates } from '@tillback/rules/orders/order-state';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField, percentField } from '../../wire/fields.ts';
import { cashbackEntryShape, cashbackExplanationShape } from '../cashback/public.ts';

const undoneField = instantField
  .nullable()
  .meta({ description: 'When the import that brought it was undone: it counts nowhere' });

const takenBackField = amountField.meta({ description: 'Of the cashback, by refunds' });

const orderFields = {
  id: publicIdOf('order'),
  reference: z.string().nullable().meta({ description: 'Its number in the system it came from' }),
  channel: z.enum(orderChannels),
  status: z.enum(orderStatuses),
  refunded: z.enum(refundStates),
  placedAt: instantField,
  customer: z.object({ id: publicIdOf('customer'), name: z.string() }).nullable(),
  lineCount: z.int(),
  total: amountField,
  refundedTotal: amountField,
  cashback: amountField,
  cashbackTakenBack: takenBackField,
  currency: currencyField,
};

export const orderSummaryShape = z.object(orderFields).meta({ id: 'OrderSummary' });

export const orderPage = pageOf(orderSummaryShape).meta({ id: 'OrderPage' });

const orderLineShape = z
  .object({
    id: publicIdOf('orderLine'),
    productId: publicIdOf('product'),
    sku: z.string(),
    name: z.string(),
    type: z.enum(productTypes),
    unitPrice: amountField,
    quantity: z.int(),
    amount: amountField,
    cashback: amountField,
    refundedQuantity: z.int(),
    cashbackTakenBack: takenBackField,
    rate: percentField.nullable(),
    ruleVersion: z.int().nullable(),
    undoneAt: undoneField,
    cashbackEntryId: publicIdOf('cashbackEntry').nullable().meta({ description: 'The entry that it earned with' }),
    explanation: cashbackExplanationShape,
  })
  .meta({ id: 'OrderLine' });

const soldLineShape = z
  .object({
    id: publicIdOf('orderLine'),
    order: z.object({ id: publicIdOf('order'), reference: z.string().nullable() }),
    placedAt: instantField,
    customer: z.object({ id: publicIdOf('customer'), name: z.string(), reference: z.string().nullable() }).nullable(),
    productId: publicIdOf('product'),
    sku: z.string(),
    name: z.string(),
    type: z.enum(productTypes),
    quantity: z.int(),
    unitPrice: amountField,
    amount: amountField,
    currency: currencyField,
    rate: percentField.nullable(),
    cashback: amountField,
    refundedQuantity: z.int(),
    cashbackTakenBack: takenBackField,
  })
  .meta({ id: 'SoldLine' });

export const soldLinePage = pageOf(soldLineShape).meta({ id: 'SoldLinePage' });

const refundLineShape = z
  .object({
    orderLineId: publicIdOf('orderLine'),
    sku: z.string(),
    name: z.string(),
    quantity: z.int(),
    amount: amountField,
    cashbackTakenBack: takenBackField,
  })
  .meta({ id: 'RefundLine' });

const refundShape = z
  .object({
    id: publicIdOf('refund'),
    reference: z.string().nullable(),
    effectiveAt: instantField,
    undoneAt: undoneField,
    total: amountField,
    cashbackTakenBack: takenBackField,
    lines: z.array(refundLineShape),
  })
  .meta({ id: 'Refund' });

/** In the order in which things that happened at one moment are told. */
export const orderEventKinds = [
  'placed',
  'cashback-earned',
  'completed',
  'cashback-confirmed',
  'refunded',
  'cashback-taken-back',
  'undone',
] as const;

const orderEventShape = z
  .object({
    at: instantField,
    kind: z.enum(orderEventKinds),
    actor: z.string().nullable(),
    detail: z.record(z.string(), z.string()),
  })
  .meta({ id: 'OrderEvent' });

export const orderShape = z
  .object({
    ...orderFields,
    lines: z.array(orderLineShape),
    refunds: z.array(refundShape),
    cashbackEntries: z.array(cashbackEntryShape),
    timeline: z.array(orderEventShape),
  })
  .meta({ id: 'Order' });

export type OrderSummaryAnswer = z.output<typeof orderSummaryShape>;
export type OrderAnswer = z.output<typeof orderShape>;
export type SoldLineAnswer = z.output<typeof soldLineShape>;
export type OrderLineAnswer = z.output<typeof orderLineShape>;
export type RefundAnswer = z.output<typeof refundShape>;
export type OrderEventAnswer = z.output<typeof orderEventShape>;
