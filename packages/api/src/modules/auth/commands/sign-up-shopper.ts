import type { Language } from '@tillback/rules/language/languages';
import type { UserActor } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { createCustomer } from '../../customers/public.ts';
import { type Joining, joinThroughLink } from '../../referrals/public.ts';
import { userSignedUp } from '../auth.events.ts';
import { createUserWithRole } from './create-user-with-role.ts';
import { openSession, type SessionOpening } from './open-session.ts';

interface SigningUp {
  readonly email: string;
  readonly name: string;
  readonly passwordHash: string;
  /** In which they signed up. */
  readonly language?: Language | undefined;
  /** As it was followed or typed. */
  readonly referralCode?: string | undefined;
  readonly opening: SessionOpening;
}

interface SignedUp {
  readonly actor: UserActor;
  /** What the code brought; null without one, or with one that nobody has. */
  readonly referral: Joining | null;
}

/**
 * Makes a shopper's customer and sign-in, credits them where someone invited them, and signs them in.
 * @throws {Refusal} `email_taken`
 */
export async function signUpShopper(unit: Unit, { opening, referralCode, ...person }: SigningUp): Promise<SignedUp> {
  const { email, name, passwordHash, language } = person;
  const customerId = await createCustomer(unit, { name, email });
  const id = await createUserWithRole(unit, { email, name, passwordHash, language, role: 'shopper', customerId });
  const actor = await openSession(unit, { id, email, name, role: 'shopper', customerId }, opening);
  unit.record({ action: 'user.signed-up', subject: { kind: 'user', id }, actor });
  unit.announce(userSignedUp(id, customerId));
  const referral = referralCode ? await joinThroughLink(unit, { customerId, email, typedCode: referralCode }) : null;
  return { actor, referral };
}
