import { toPublicId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

export interface ReferralsFault {
  readonly promise: 'referrals-match-transfers';
  readonly detail: string;
}

interface Found {
  readonly of: keyof typeof sentences;
  readonly id: string;
}

const sentences = {
  referral: 'What was given for it is not what its terms say.',
  referralReward: 'Its amount, its transfer or the sign-ups it was given for are not what its terms say.',
  transfer: 'It gives money for inviting, and there is no sign-up and no reward that it belongs to.',
} as const;

/** The first credit or reward that is not what the terms of its time say, or that nobody was invited for; null: none. */
export async function findReferralsFault(db: ReadDatabase): Promise<ReferralsFault | null> {
  const { rows } = await sql<Found>`${credits} union all ${rewards} union all ${transfersOfNobody} limit 1`.execute(db);
  const [found] = rows;
  return found
    ? {
        promise: 'referrals-match-transfers',
        detail: `${toPublicId(found.of, found.id)}: ${sentences[found.of]}`,
      }
    : null;
}

const credits = sql`
  select 'referral' as of, referral.id
    from referrals referral
    join referral_programme_versions terms on terms.id = referral.programme_version_id
    join ledger_transfers transfer on transfer.id = referral.credit_transfer_id
    join ledger_accounts account on account.id = transfer.credit_account_id
    where (transfer.kind, transfer.amount_minor, transfer.subject_id, account.owner_id)
      is distinct from ('referral-credited', terms.invited_credit_minor, referral.id, referral.invited_id)`;

const rewards = sql`
  select 'referralReward', reward.id
    from referral_rewards reward
    join referral_programme_versions terms on terms.id = reward.programme_version_id
    join ledger_transfers transfer on transfer.id = reward.transfer_id
    join ledger_accounts account on account.id = transfer.credit_account_id
    left join (
      select reward_id, count(*) as sign_ups from referrals where reward_id is not null group by reward_id
    ) counted on counted.reward_id = reward.id
    where (transfer.kind, transfer.amount_minor, transfer.subject_id, account.owner_id)
        is distinct from ('referral-rewarded', reward.amount_minor, reward.id, reward.inviter_id)
      or (reward.amount_minor, reward.sign_ups, counted.sign_ups)
        is distinct from (terms.inviter_reward_minor, terms.reward_every, terms.reward_every::bigint)`;

const transfersOfNobody = sql`
  select 'transfer', transfer.id
    from ledger_transfers transfer
    where transfer.kind in ('referral-credited', 'referral-rewarded')
      and not exists (select from referrals where credit_transfer_id = transfer.id)
      and not exists (select from referral_rewards where transfer_id = transfer.id)`;
