import { customerStatuses } from '@tillback/rules/customers/customer-state';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import * as z from 'zod';
import { pageOf } from '../../lists/page-shape.ts';
import { amountField, currencyField, instantField } from '../../wire/fields.ts';

export const customerShape = z
  .object({
    id: publicIdOf('customer'),
    name: z.string(),
    email: z.string().nullable(),
    reference: z.string().nullable().meta({ description: 'The number by which another system knows this customer' }),
    document: z
      .string()
      .nullable()
      .meta({
        description: 'A CPF: whole for operators and admins where one customer is asked for, masked elsewhere',
        examples: ['52998224725', '***982247**'],
      }),
    country: z.string().nullable(),
    createdAt: instantField,
    status: z.enum(customerStatuses),
    mergedInto: z
      .object({ id: publicIdOf('customer'), name: z.string() })
      .nullable()
      .meta({ description: 'The customer that has what was theirs' }),
    orderCount: z.int(),
    pending: amountField,
    available: amountField,
    currency: currencyField,
  })
  .meta({ id: 'Customer' });

export const customerPageShape = pageOf(customerShape).meta({ id: 'CustomerPage' });

export const customerEventShape = z
  .object({
    id: z.string(),
    at: instantField,
    kind: z.string().meta({ examples: ['customer.created', 'order.placed', 'order.refunded'] }),
    actor: z.string().nullable(),
    order: z.object({ id: publicIdOf('order'), reference: z.string().nullable() }).nullable(),
    amount: amountField.nullable(),
    changes: z.unknown().meta({ description: 'What it was before and after' }),
  })
  .meta({ id: 'CustomerEvent' });

export const customerEventPage = pageOf(customerEventShape).meta({ id: 'CustomerEventPage' });

export type CustomerAnswer = z.output<typeof customerShape>;
export type CustomerEventAnswer = z.output<typeof customerEventShape>;
