import { type Right, roleMay } from '@tillback/rules/access/rights';
import { type Scope, scopesAllow, scopesAllowAccount } from '@tillback/rules/access/scopes';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Actor } from './actor.ts';

/** What a procedure needs of whoever calls it. */
export interface Needed {
  readonly right: Right | 'signed-in';
  readonly changes: boolean;
}

/**
 * A user may what the role allows, and by a client no more than its scopes name; a client what its scopes name and
 * nothing that is only for people; the product itself and the command line may everything.
 * @throws {Refusal} `unauthenticated`, `forbidden`, `second_factor_missing` or `insufficient_scope`
 */
export function refuseUnlessAllowed(actor: Actor, needed: Needed): void {
  if (actor.kind === 'anonymous') {
    throw new Refusal('unauthenticated', 'Sign in first.');
  }
  if (actor.kind === 'user' && needed.right !== 'signed-in' && !roleMay(actor.role, needed.right)) {
    throw new Refusal('forbidden', 'Your role does not allow this.');
  }
  if (actor.kind === 'user' && needed.right !== 'signed-in' && actor.mustAddSecondFactor) {
    throw new Refusal('second_factor_missing', 'Add a second factor to your account first.');
  }
  if (!scopesOfActorAllow(actor, needed)) {
    throw new Refusal('insufficient_scope', 'The scopes of this client do not allow this.');
  }
}

/** Whether an actor has a right, for what is shown in part to who has not. */
export function mayDo(actor: Actor, right: Right): boolean {
  const roleAllows = actor.kind !== 'user' || roleMay(actor.role, right);
  return actor.kind !== 'anonymous' && roleAllows && scopesOfActorAllow(actor, { right, changes: false });
}

/** Nothing limits who came by no client and is none. */
function scopesOfActorAllow(actor: Actor, needed: Needed): boolean {
  if (actor.kind === 'client') {
    return !isForPeople(needed.right) && scopesAllow(actor.scopes, needed.right);
  }
  return actor.kind !== 'user' || !actor.client || clientOfUserMay(actor.client.scopes, needed);
}

/** What a client has not whatever its scopes: they are for those who signed in with it. */
function isForPeople(right: Needed['right']): right is 'signed-in' | 'own.read' {
  return right === 'signed-in' || right === 'own.read';
}

function clientOfUserMay(granted: readonly Scope[], { right, changes }: Needed): boolean {
  return right === 'signed-in' ? scopesAllowAccount(granted, changes) : scopesAllow(granted, right);
}
