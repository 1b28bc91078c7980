import { readReferralCode } from '@tillback/rules/referrals/referral-code';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** Who invites by a code. */
export interface Inviter {
  readonly customerId: string;
  readonly name: string;
  readonly email: string | null;
  /** As it is stored. */
  readonly code: string;
}

/** Whose code this is, of a merged customer the one that stays; null where it is nobody's, or theirs who may no longer sign in. */
export async function findInviter(db: ReadDatabase, typedCode: string): Promise<Inviter | null> {
  const code = readReferralCode(typedCode);
  if (code === null) {
    return null;
  }
  const inviter = await db
    .selectFrom('referral_codes')
    .innerJoin('customers as own', 'own.id', 'referral_codes.customer_id')
    .innerJoin('customers', (on) => on.on('customers.id', '=', sql<string>`coalesce(own.merged_into_id, own.id)`))
    .leftJoin('users', 'users.customer_id', 'own.id')
    .select(['customers.id as customerId', 'customers.name', 'customers.email', 'referral_codes.code'])
    .where('referral_codes.code', '=', code)
    .where('users.disabled_at', 'is', null)
    .where('customers.disabled_at', 'is', null)
    .executeTakeFirst();
  return inviter ?? null;
}
