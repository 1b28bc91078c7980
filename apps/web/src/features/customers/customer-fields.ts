import type { Customer } from './customer-types.ts';

/** What is typed into the form of a customer. */
export type CustomerFields = { name: string; email: string; reference: string; country: string };

export const customerFieldNames = ['name', 'email', 'reference', 'country'] as const;

export const noFields: CustomerFields = { name: '', email: '', reference: '', country: '' };

export function fieldsOf({ name, email, reference, country }: Customer): CustomerFields {
  return { name, email: email ?? '', reference: reference ?? '', country: country ?? '' };
}
