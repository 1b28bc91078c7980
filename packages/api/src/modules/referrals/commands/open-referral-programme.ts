import { newId } from '@tillback/rules/ids/ids';
import { parseAmount } from '@tillback/rules/money/amount';
import { firstProgramme } from '@tillback/rules/referrals/programme';
import type { WriteDatabase } from '../../../database/handles.ts';

/** Gives a store its first terms, in its currency; a store that has terms keeps them. */
export async function openReferralProgramme(db: WriteDatabase): Promise<void> {
  const known = await db.selectFrom('referral_programme_versions').select('id').limit(1).executeTakeFirst();
  if (known) {
    return;
  }
  const { currency } = await db.selectFrom('settings').select('currency').executeTakeFirstOrThrow();
  await db
    .insertInto('referral_programme_versions')
    .values({
      id: newId(),
      version: 1,
      open: true,
      invited_credit_minor: parseAmount(String(firstProgramme.invitedCreditUnits), currency),
      inviter_reward_minor: parseAmount(String(firstProgramme.inviterRewardUnits), currency),
      reward_every: firstProgramme.rewardEvery,
      created_by_name: 'Tillback',
    })
    .execute();
}
