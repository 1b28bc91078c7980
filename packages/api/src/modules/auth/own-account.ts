import { Refusal } from '@tillback/rules/errors/refusal';
import type { Actor, UserActor } from '../../pipeline/actor.ts';

/**
 * The user who asks about their own account.
 * @throws {Refusal} `not_found` for whoever acts without being one: a job, the command line
 */
export function ownUser(actor: Actor): UserActor {
  if (actor.kind !== 'user') {
    throw new Refusal('not_found', 'Only a signed-in user has an account of their own.');
  }
  return actor;
}
