import type { ReferralRefusal } from '@tillback/rules/referrals/referral-state';
import { isSameMailbox } from '@tillback/rules/referrals/same-mailbox';
import type { Actor } from '../../pipeline/actor.ts';
import type { Inviter } from './queries/find-inviter.ts';
import type { Programme } from './queries/load-programme.ts';

interface SignUp {
  readonly inviter: Inviter;
  readonly programme: Programme;
  /** Whose browser it is, as far as that is known. */
  readonly actor: Actor;
  /** null where only the code is asked about */
  readonly email: string | null;
}

/** Why a sign-up through a link counts for nobody; null where it counts. */
export function refusalOfSignUp({ inviter, programme, actor, email }: SignUp): ReferralRefusal | null {
  if (isInviter(inviter, actor, email)) {
    return 'own-link';
  }
  return programme.open ? null : 'programme-closed';
}

/** The same person is who is signed in as the inviter, or reads the inviter's mail. */
function isInviter(inviter: Inviter, actor: Actor, email: string | null): boolean {
  const isSignedIn = actor.kind === 'user' && actor.customerId === inviter.customerId;
  return isSignedIn || (email !== null && inviter.email !== null && isSameMailbox(email, inviter.email));
}
