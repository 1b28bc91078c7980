import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { ReferralAnswer } from '../referrals.shapes.ts';

/** Referrals with their two people, the credit and the reward. */
export function selectReferrals(db: ReadDatabase) {
  return db
    .selectFrom('referrals')
    .innerJoin('customers as inviter', 'inviter.id', 'referrals.inviter_id')
    .innerJoin('customers as invited', 'invited.id', 'referrals.invited_id')
    .leftJoin('ledger_transfers as credit', 'credit.id', 'referrals.credit_transfer_id')
    .leftJoin('referral_rewards as reward', 'reward.id', 'referrals.reward_id')
    .select([
      'referrals.id',
      'inviter.id as inviterId',
      'inviter.name as inviterName',
      'invited.id as invitedId',
      'invited.name as invitedName',
      'referrals.code',
      'referrals.status',
      'referrals.reason',
      'referrals.signed_up_at as signedUpAt',
      'referrals.qualified_at as qualifiedAt',
      'credit.id as creditTransferId',
      'credit.amount_minor as creditMinor',
      'reward.id as rewardId',
      'reward.number as rewardNumber',
      'reward.granted_at as rewardGrantedAt',
      'reward.transfer_id as rewardTransferId',
    ]);
}

type ReferralRow = InferResult<ReturnType<typeof selectReferrals>>[number];

export function referralAnswer(row: ReferralRow, currency: string): ReferralAnswer {
  return {
    id: toPublicId('referral', row.id),
    inviter: { id: toPublicId('customer', row.inviterId), name: row.inviterName },
    invited: { id: toPublicId('customer', row.invitedId), name: row.invitedName },
    code: row.code,
    status: row.status,
    reason: row.reason,
    signedUpAt: row.signedUpAt.toISOString(),
    qualifiedAt: row.qualifiedAt?.toISOString() ?? null,
    credit: row.creditMinor === null ? null : formatAmount(row.creditMinor, currency),
    creditTransferId: row.creditTransferId && toPublicId('transfer', row.creditTransferId),
    currency,
    reward: rewardOf(row),
  };
}

function rewardOf(row: ReferralRow): ReferralAnswer['reward'] {
  const { rewardId, rewardNumber, rewardGrantedAt, rewardTransferId } = row;
  return rewardId === null || rewardNumber === null || rewardGrantedAt === null || rewardTransferId === null
    ? null
    : {
        id: toPublicId('referralReward', rewardId),
        number: rewardNumber,
        transferId: toPublicId('transfer', rewardTransferId),
        grantedAt: rewardGrantedAt.toISOString(),
      };
}
