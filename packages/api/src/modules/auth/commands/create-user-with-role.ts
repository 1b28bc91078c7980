import type { Role } from '@tillback/rules/access/rights';
import { newId } from '@tillback/rules/ids/ids';
import type { Language } from '@tillback/rules/language/languages';
import type { Unit } from '../../../pipeline/unit.ts';
import { emailTaken } from '../../customers/public.ts';
import { giveReferralCode } from '../../referrals/public.ts';

export interface NewUser {
  /** In its normal form, as `@tillback/rules/validation/email` gives it. */
  readonly email: string;
  readonly name: string;
  /** Of `hashPassword`; null for who is invited, to choose one. */
  readonly passwordHash: string | null;
  readonly role: Role;
  /** A shopper's customer; nobody else has one. */
  readonly customerId?: string;
  readonly language?: Language | null | undefined;
}

/**
 * Adds a sign-in and gives its id. A shopper's customer gets a code to invite others by.
 * @throws {Refusal} `email_taken`
 */
export async function createUserWithRole(unit: Unit, user: NewUser): Promise<string> {
  const id = newId();
  const added = await unit.db
    .insertInto('users')
    .values({
      id,
      email: user.email,
      name: user.name,
      password_hash: user.passwordHash,
      role: user.role,
      customer_id: user.customerId ?? null,
      language: user.language ?? null,
      invited_at: user.passwordHash === null ? unit.now : null,
      created_at: unit.now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) {
    throw emailTaken();
  }
  if (user.customerId !== undefined) {
    await giveReferralCode(unit, user.customerId);
  }
  unit.record({ action: 'user.created', subject: { kind: 'user', id }, changes: { role: user.role } });
  return id;
}
