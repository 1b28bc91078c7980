import { apiPrefix } from '../api-prefix.ts';
import type { Operation } from './operations.ts';

/** What is made somewhere else than under the address it was sent to. */
const places: Readonly<Record<string, string>> = {
  'auth.signUp': '/me',
  'auth.createClient': '/clients',
  'orders.recordPayment': '/orders/{id}',
  'orders.recordRepayment': '/orders/{id}',
  'orders.refund': '/orders/{id}',
  'proposals.proposeRates': '/proposals/{id}',
  'proposals.proposeTerms': '/proposals/{id}',
};

/** Where what was just made can be read; null where that is nowhere. */
export function locationOf({ name, rest }: Operation, output: unknown): string | null {
  const place = places[name] ?? `${rest.path}/{id}`;
  if (!place.includes('{id}')) {
    return apiPrefix + place;
  }
  const id = typeof output === 'object' && output !== null && 'id' in output ? output.id : null;
  return typeof id === 'string' ? apiPrefix + place.replace('{id}', id) : null;
}
