import { type Right, roleMay } from '@tillback/rules/access/rights';
import { scopesAllow } from '@tillback/rules/access/scopes';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Actor } from './actor.ts';

/**
 * A user may what the role allows, a client what its scopes name and nothing that is only for people; the product itself
 * and the command line may everything.
 * @throws {Refusal} `unauthenticated` or `forbidden`
 */
export function refuseUnlessAllowed(actor: Actor, right: Right | 'signed-in'): void {
  if (actor.kind === 'anonymous') {
    throw new Refusal('unauthenticated', 'Sign in first.');
  }
  if (actor.kind === 'user' && right !== 'signed-in' && !roleMay(actor.role, right)) {
    throw new Refusal('forbidden', 'Your role does not allow this.');
  }
  if (actor.kind === 'client' && (right === 'signed-in' || !scopesAllow(actor.scopes, right))) {
    throw new Refusal('forbidden', 'The scopes of this API key do not allow this.');
  }
}
