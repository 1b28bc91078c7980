import { publicIdOf } from '@tillback/rules/ids/id-schema';
import {
  cancelReasons,
  orderChannels,
  orderStatuses,
  paymentMethods,
  refundStates,
  repaymentMethods,
} from '@tillback/rules/orders/order-state';
import { deliveryAddress } from '@tillback/rules/validation/delivery-address';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField, percentField, typeNameField } from '../../wire/fields.ts';
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
  paid: amountField.meta({ description: 'By the payments recorded here' }),
  due: amountField.meta({ description: 'Still to be paid' }),
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
    type: typeNameField,
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
    type: typeNameField,
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
    restocked: z.boolean().meta({ description: 'Whether the units went back into stock' }),
  })
  .meta({ id: 'RefundLine' });

const refundShape = z
  .object({
    id: publicIdOf('refund'),
    reference: z.string().nullable(),
    effectiveAt: instantField,
    undoneAt: undoneField,
    reason: z.string().nullable(),
    total: amountField,
    wallet: amountField.meta({ description: 'What of it went back to the wallet' }),
    outside: amountField.meta({ description: 'What of it is given back by who took it' }),
    cashbackTakenBack: takenBackField,
    lines: z.array(refundLineShape),
  })
  .meta({ id: 'Refund' });

const paymentShape = z
  .object({
    id: publicIdOf('payment'),
    method: z.enum(paymentMethods),
    amount: amountField,
    returned: amountField.meta({ description: 'What went back to the wallet' }),
    reference: z.string().nullable(),
    recordedAt: instantField,
  })
  .meta({ id: 'Payment' });

const repaymentShape = z
  .object({
    id: publicIdOf('repayment'),
    method: z.enum(repaymentMethods),
    amount: amountField,
    reference: z.string().nullable(),
    recordedAt: instantField,
  })
  .meta({ id: 'Repayment' });

/** In the order in which things that happened at one moment are told. */
export const orderEventKinds = [
  'placed',
  'cashback-earned',
  'payment',
  'paid',
  'completed',
  'cashback-confirmed',
  'cancelled',
  'repaid',
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
    walletPaid: amountField.meta({ description: 'What of it the wallet paid' }),
    refundDue: amountField.meta({
      description:
        'Of a cancelled order: what is still to be given back of what was paid outside the wallet, by who took it',
    }),
    paidAt: instantField.nullable(),
    completedAt: instantField.nullable(),
    cancelledAt: instantField.nullable(),
    cancelReason: z.enum(cancelReasons).nullable(),
    expiresAt: instantField.nullable().meta({ description: 'When it is cancelled by itself unless it is paid' }),
    deliveryAddress: deliveryAddress.nullable(),
    notes: z.string().nullable(),
    lines: z.array(orderLineShape),
    payments: z.array(paymentShape),
    repayments: z
      .array(repaymentShape)
      .meta({ description: 'Of a cancelled order: what was given back outside the wallet' }),
    refunds: z.array(refundShape),
    cashbackEntries: z.array(cashbackEntryShape),
    timeline: z.array(orderEventShape),
  })
  .meta({ id: 'Order' });

const quotedLineShape = z
  .object({
    productId: publicIdOf('product'),
    sku: z.string(),
    name: z.string(),
    type: typeNameField,
    unitPrice: amountField,
    quantity: z.int(),
    amount: amountField,
    cashback: amountField,
  })
  .meta({ id: 'QuotedLine' });

const shortageShape = z
  .object({ productId: publicIdOf('product'), requested: z.int(), available: z.int() })
  .meta({ id: 'Shortage' });

export const orderQuoteShape = z
  .object({
    lines: z.array(quotedLineShape),
    total: amountField,
    cashback: amountField,
    currency: currencyField,
    wallet: z.object({
      available: amountField.meta({ description: 'What could be spent' }),
      payable: amountField.meta({ description: 'What of it this order could take' }),
    }),
    redeem: amountField.meta({ description: 'What would be paid from the wallet' }),
    due: amountField.meta({ description: 'What would be left to pay' }),
    shortages: z.array(shortageShape).meta({ description: 'Of what there is too little' }),
    notSold: z.array(publicIdOf('product')).meta({ description: 'What is not sold (any more), and left out' }),
    placeable: z.boolean().meta({ description: 'Whether it could be placed like this, at this moment' }),
  })
  .meta({ id: 'OrderQuote' });

export type OrderQuoteAnswer = z.output<typeof orderQuoteShape>;
export type PaymentAnswer = z.output<typeof paymentShape>;
export type RepaymentAnswer = z.output<typeof repaymentShape>;
export type OrderSummaryAnswer = z.output<typeof orderSummaryShape>;
export type OrderAnswer = z.output<typeof orderShape>;
export type SoldLineAnswer = z.output<typeof soldLineShape>;
export type OrderLineAnswer = z.output<typeof orderLineShape>;
export type RefundAnswer = z.output<typeof refundShape>;
export type OrderEventAnswer = z.output<typeof orderEventShape>;
