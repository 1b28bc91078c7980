import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import {
  orderChannels,
  orderOwings,
  orderStatuses,
  paymentMethods,
  refundStates,
  repaymentMethods,
} from '../orders/order-state.ts';
import { amountAboveZeroText, amountFromZeroText } from './amount-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { deliveryAddress } from './delivery-address.ts';
import { idsOf, listInput, unsortedListInput } from './list-input.ts';
import { mustBe, oneOf, requiredOr } from './messages.ts';
import { typeName } from './product-types.ts';
import { keyword, text } from './text.ts';

export const orderSorts = ['-placedAt', 'placedAt', '-total', 'total'] as const;

export type OrderSort = (typeof orderSorts)[number];

const mostLines = 200;
const highestQuantity = 1_000_000;
export const longestNotes = 1_000;

const quantityMessage = 'A whole number from 1 to 1,000,000.';
const linesMessage = `From 1 to ${mostLines} lines.`;

const orderedLine = z.strictObject({
  productId: idOf('product'),
  quantity: z
    .int({ error: requiredOr(quantityMessage) })
    .min(1, { error: quantityMessage })
    .max(highestQuantity, { error: quantityMessage }),
});

const orderedLines = z
  .array(orderedLine, { error: mustBe('a list of lines') })
  .min(1, { error: linesMessage })
  .max(mostLines, { error: linesMessage })
  .meta({ description: 'What is named twice is ordered once, in the sum of the quantities' });

/** From the wallet at the checkout: an amount, or as much as it can pay. */
const redeem = z
  .union([amountAboveZeroText, z.literal('all')], { error: 'An amount above zero like "12.34", or "all".' })
  .optional()
  .meta({ description: 'What is paid from the wallet: an amount as a string, or "all" for as much as it can pay' });

const forCustomer = idOf('customer')
  .optional()
  .meta({ description: 'Whose order it is, where staff place it; a shopper orders for themselves' });

export const placeOrderInput = z.strictObject({
  lines: orderedLines,
  redeem,
  deliveryAddress: deliveryAddress.optional(),
  notes: text(longestNotes).optional().meta({ description: 'For whoever packs it' }),
  customerId: forCustomer,
});

/** What an order would cost, earn and take from the wallet, before it is placed. */
export const quoteOrderInput = z.strictObject({ lines: orderedLines, redeem, customerId: forCustomer });

export const longestReason = 500;
export const longestPaymentReference = 120;
const mostRefundedLines = 200;
const refundedLinesMessage = `From 1 to ${mostRefundedLines} lines.`;

export const recordPaymentInput = z.strictObject({
  id: idOf('order'),
  amount: amountAboveZeroText.meta({ description: 'At most what is due' }),
  method: z
    .enum(paymentMethods, { error: oneOf(paymentMethods) })
    .optional()
    .meta({
      description:
        "Who took it; by default `erp` for a client and `operator` for people. `wallet` takes it from the customer's",
    }),
  reference: text(longestPaymentReference)
    .optional()
    .meta({ description: 'How it is known elsewhere: a receipt, a terminal, a bank transfer' }),
});

export const recordRepaymentInput = z.strictObject({
  id: idOf('order'),
  amount: amountAboveZeroText.meta({ description: 'At most what is to be given back' }),
  method: z
    .enum(repaymentMethods, { error: oneOf(repaymentMethods) })
    .optional()
    .meta({ description: 'Who gave it back; by default `erp` for a client and `operator` for people' }),
  reference: text(longestPaymentReference)
    .optional()
    .meta({ description: 'How it is known elsewhere: a receipt, a terminal, a bank transfer' }),
});

const refundedLine = z.strictObject({
  orderLineId: idOf('orderLine'),
  quantity: z
    .int({ error: requiredOr(quantityMessage) })
    .min(1, { error: quantityMessage })
    .max(highestQuantity, { error: quantityMessage }),
  restock: z
    .boolean({ error: mustBe('true or false') })
    .default(false)
    .meta({ description: 'Whether these units go back into stock' }),
});

export const refundOrderInput = z.strictObject({
  id: idOf('order'),
  lines: z
    .array(refundedLine, { error: mustBe('a list of lines') })
    .min(1, { error: refundedLinesMessage })
    .max(mostRefundedLines, { error: refundedLinesMessage }),
  reason: text(longestReason).optional(),
});

const orderFilters = {
  keyword: keyword
    .optional()
    .meta({ description: "An order's reference or id, or its customer's reference, name or e-mail address" }),
  status: z.enum(orderStatuses, { error: oneOf(orderStatuses) }).optional(),
  channel: z.enum(orderChannels, { error: oneOf(orderChannels) }).optional(),
  refunded: z.enum(refundStates, { error: oneOf(refundStates) }).optional(),
  owing: z
    .enum(orderOwings, { error: oneOf(orderOwings) })
    .optional()
    .meta({ description: '`payment`: not paid in full yet; `refund`: cancelled, and money is to be given back' }),
  customerId: idOf('customer').optional(),
  productId: idOf('product').optional().meta({ description: 'With a line of this product' }),
  type: typeName.optional().meta({ description: 'With a line of this product type' }),
  minTotal: amountFromZeroText.optional(),
  maxTotal: amountFromZeroText.optional(),
  from: day.optional(),
  to: day.optional(),
};

export const listOrdersInput = listInput({ ...orderFilters, ids: idsOf('order') }, orderSorts).refine(isInOrder, {
  error: daysOutOfOrder,
  path: ['to'],
});

export const listOrderLinesInput = unsortedListInput(orderFilters).refine(isInOrder, {
  error: daysOutOfOrder,
  path: ['to'],
});

export type QuoteOrderInput = z.output<typeof quoteOrderInput>;
export type PlaceOrderInput = z.output<typeof placeOrderInput>;
export type RecordPaymentInput = z.output<typeof recordPaymentInput>;
export type RecordRepaymentInput = z.output<typeof recordRepaymentInput>;
export type RefundOrderInput = z.output<typeof refundOrderInput>;
export type ListOrdersInput = z.output<typeof listOrdersInput>;
export type ListOrderLinesInput = z.output<typeof listOrderLinesInput>;
