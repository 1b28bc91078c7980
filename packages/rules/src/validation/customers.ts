import * as z from 'zod';
import { customerStatuses } from '../customers/customer-state.ts';
import { idOf } from '../ids/id-schema.ts';
import { email } from './email.ts';
import { idsOf, listInput, unsortedListInput } from './list-input.ts';
import { oneOf } from './messages.ts';
import { keyword, personName, text } from './text.ts';

export const customerSorts = ['-createdAt', 'createdAt', 'name', '-name'] as const;

export type CustomerSort = (typeof customerSorts)[number];

const longestReference = 64;
const longestCountry = 100;

const details = {
  email: email.nullable(),
  reference: text(longestReference).nullable().meta({ description: 'The number by which another system knows them' }),
  country: text(longestCountry).nullable(),
};

export const createCustomerInput = z.strictObject({
  name: personName,
  email: details.email.default(null),
  reference: details.reference.default(null),
  country: details.country.default(null),
});

/** What is not sent stays as it is; null removes it. */
export const updateCustomerInput = z.strictObject({
  id: idOf('customer'),
  name: personName.optional(),
  email: details.email.optional(),
  reference: details.reference.optional(),
  country: details.country.optional(),
});

export const mergeCustomersInput = z.strictObject({
  id: idOf('customer'),
  intoId: idOf('customer').meta({ description: 'The customer that stays' }),
});

export const listCustomersInput = listInput(
  {
    keyword: keyword
      .optional()
      .meta({ description: 'Part of the name, the e-mail address or the reference; or the id or document' }),
    status: z.enum(customerStatuses, { error: oneOf(customerStatuses) }).optional(),
    ids: idsOf('customer'),
  },
  customerSorts,
);

/** A list of what is one customer's. */
export const listOfCustomerInput = unsortedListInput({ id: idOf('customer') });

export type CreateCustomerInput = z.output<typeof createCustomerInput>;
export type UpdateCustomerInput = z.output<typeof updateCustomerInput>;
export type MergeCustomersInput = z.output<typeof mergeCustomersInput>;
export type ListCustomersInput = z.output<typeof listCustomersInput>;
export type ListOfCustomerInput = z.output<typeof listOfCustomerInput>;
