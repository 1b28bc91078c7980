import { Refusal } from '@tillback/rules/errors/refusal';
import type { Actor } from './actor.ts';

/**
 * The customer whose rows are all that the actor may see; null for who may see everyone's.
 * For the WHERE of a query, so that what one may not see is simply not there.
 * @throws {Refusal} `unauthenticated`
 */
export function onlyOwnRowsOf(actor: Actor): string | null {
  if (actor.kind === 'anonymous') {
    throw new Refusal('unauthenticated', 'Sign in first.');
  }
  return actor.kind === 'user' && actor.role === 'shopper' ? customerOf(actor) : null;
}

/**
 * The customer that the actor is.
 * @throws {Refusal} `forbidden` for who is not a customer
 */
export function customerOf(actor: Actor): string {
  if (actor.kind !== 'user' || actor.customerId === null) {
    throw new Refusal('forbidden', 'Only a customer has this.');
  }
  return actor.customerId;
}
