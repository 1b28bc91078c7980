import { zodResolver } from '@hookform/resolvers/zod';
import { type CreateCustomerInput, createCustomerInput } from '@tillback/rules/validation/customers';
import type { Resolver } from 'react-hook-form';
import type { CustomerFields } from './customer-fields.ts';

const validate = zodResolver(createCustomerInput);

/** A field that was left empty is one that the customer does not have. */
export const customerResolver: Resolver<CustomerFields, unknown, CreateCustomerInput> = (values, context, options) => {
  const given = {
    ...values,
    email: orNull(values.email),
    reference: orNull(values.reference),
    country: orNull(values.country),
  };
  // Field by field it is the same form; only what was left empty is null.
  return validate(given, context, options as never);
};

function orNull(typed: string): string | null {
  return typed.trim() || null;
}
