import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ReferralAnswer } from '../referrals.shapes.ts';
import { referralAnswer, selectReferrals } from './referral-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getReferral({ db, store }: Reader, { id }: ByIdInput): Promise<ReferralAnswer> {
  const row = await selectReferrals(db).where('referrals.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such sign-up.');
  }
  return referralAnswer(row, store.currency);
}
