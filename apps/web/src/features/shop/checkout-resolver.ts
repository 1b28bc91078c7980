import { zodResolver } from '@hookform/resolvers/zod';
import { deliveryAddress } from '@tillback/rules/validation/delivery-address';
import { placeOrderInput } from '@tillback/rules/validation/orders';
import type { Resolver } from 'react-hook-form';
import * as z from 'zod';
import type { CheckoutFields } from './checkout-fields.ts';

const { details, postalCode, region, ...required } = deliveryAddress.shape;

const emptyOr = <Output>(field: z.ZodType<Output, string | undefined>) =>
  z
    .string()
    .transform((typed) => typed.trim() || undefined)
    .pipe(field);

const notes = emptyOr(placeOrderInput.shape.notes);

const delivered = z.object({
  way: z.literal('deliver'),
  ...required,
  details: emptyOr(details),
  postalCode: emptyOr(postalCode),
  region: emptyOr(region),
  notes,
});

// Whoever collects it needs no address, right or wrong.
const collected = z.object({ way: z.literal('collect'), notes });

const typedCheckout = z.discriminatedUnion('way', [delivered, collected]);

export type TypedCheckout = z.output<typeof typedCheckout>;

const validate = zodResolver(typedCheckout);

export const checkoutResolver: Resolver<CheckoutFields, unknown, TypedCheckout> = (values, context, options) =>
  // Field by field it is the same form, of which one way leaves some out.
  validate(values, context, options as never);
