import { apiPrefix } from '../api-prefix.ts';
import type { Operation } from './operations.ts';

/** What is made somewhere else than under the address it was sent to. */
const places: Readonly<Record<string, string>> = { 'auth.signUp': '/me', 'auth.createClient': '/clients' };

/** Where what was just made can be read; null where that is nowhere. */
export function locationOf({ name, rest }: Operation, output: unknown): string | null {
  const place = places[name];
  if (place !== undefined) {
    return apiPrefix + place;
  }
  const id = typeof output === 'object' && output !== null && 'id' in output ? output.id : null;
  return typeof id === 'string' ? `${apiPrefix}${rest.path}/${id}` : null;
}
