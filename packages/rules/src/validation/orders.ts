import * as z from 'zod';
import { productTypes } from '../cashback/product-type.ts';
import { idOf } from '../ids/id-schema.ts';
import { orderChannels, orderStatuses, refundStates } from '../orders/order-state.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { idsOf, listInput, unsortedListInput } from './list-input.ts';
import { mustBe, oneOf, requiredOr } from './messages.ts';
import { keyword } from './text.ts';

export const orderSorts = ['-placedAt', 'placedAt', '-total', 'total'] as const;

export type OrderSort = (typeof orderSorts)[number];

const mostLines = 200;
const highestQuantity = 1_000_000;

const quantityMessage = 'A whole number from 1 to 1,000,000.';
const linesMessage = `From 1 to ${mostLines} lines.`;

const orderedLine = z.strictObject({
  productId: idOf('product'),
  quantity: z
    .int({ error: requiredOr(quantityMessage) })
    .min(1, { error: quantityMessage })
    .max(highestQuantity, { error: quantityMessage }),
});

export const placeOrderInput = z.strictObject({
  lines: z
    .array(orderedLine, { error: mustBe('a list of lines') })
    .min(1, { error: linesMessage })
    .max(mostLines, { error: linesMessage }),
});

const orderFilters = {
  keyword: keyword
    .optional()
    .meta({ description: "An order's reference or id, or its customer's reference, name or e-mail address" }),
  status: z.enum(orderStatuses, { error: oneOf(orderStatuses) }).optional(),
  channel: z.enum(orderChannels, { error: oneOf(orderChannels) }).optional(),
  refunded: z.enum(refundStates, { error: oneOf(refundStates) }).optional(),
  customerId: idOf('customer').optional(),
  productId: idOf('product').optional().meta({ description: 'With a line of this product' }),
  type: z
    .enum(productTypes, { error: oneOf(productTypes) })
    .optional()
    .meta({ description: 'With a line of this product type' }),
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

export type PlaceOrderInput = z.output<typeof placeOrderInput>;
export type ListOrdersInput = z.output<typeof listOrdersInput>;
export type ListOrderLinesInput = z.output<typeof listOrderLinesInput>;
