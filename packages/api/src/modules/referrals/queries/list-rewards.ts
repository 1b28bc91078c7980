import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ListReferralRewardsInput } from '@tillback/rules/validation/referrals';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { contains } from '../../../lists/keyword.ts';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { instantsOf } from '../../../time/store-days.ts';
import type { ReferralRewardAnswer } from '../referrals.shapes.ts';

const newestFirst = descending(instant('reward.granted_at'), uuid('reward.id'));

type Rewards = ReturnType<typeof selectRewards>;

/** What inviters were given, the latest first. */
export async function listRewards(
  { db, store }: Reader,
  input: ListReferralRewardsInput,
): Promise<Page<ReferralRewardAnswer>> {
  const rows = filtered(selectRewards(db), input, store.timeZone);
  return shapePage(await readPage(db, { list: 'referral-rewards', input, order: newestFirst, rows }), (row) =>
    rewardAnswer(row, store.currency),
  );
}

function selectRewards(db: ReadDatabase) {
  return db
    .selectFrom('referral_rewards as reward')
    .innerJoin('customers as inviter', 'inviter.id', 'reward.inviter_id')
    .select([
      'reward.id',
      'inviter.id as inviterId',
      'inviter.name as inviterName',
      'reward.number',
      'reward.sign_ups as signUps',
      'reward.amount_minor as amountMinor',
      'reward.transfer_id as transferId',
      'reward.granted_at as grantedAt',
    ]);
}

function filtered(rows: Rewards, input: ListReferralRewardsInput, timeZone: string): Rewards {
  const { keyword, inviterId, ids } = input;
  const { start, end } = instantsOf(input, timeZone);
  let found = rows;
  if (keyword !== undefined) {
    found = found.where((reward) => reward.or([contains('inviter.name', keyword), contains('inviter.email', keyword)]));
  }
  if (inviterId) {
    found = found.where('reward.inviter_id', '=', inviterId);
  }
  if (ids) {
    found = found.where('reward.id', 'in', ids);
  }
  if (start) {
    found = found.where('reward.granted_at', '>=', start);
  }
  return end ? found.where('reward.granted_at', '<', end) : found;
}

type RewardRow = InferResult<Rewards>[number];

function rewardAnswer(row: RewardRow, currency: string): ReferralRewardAnswer {
  return {
    id: toPublicId('referralReward', row.id),
    inviter: { id: toPublicId('customer', row.inviterId), name: row.inviterName },
    number: row.number,
    signUps: row.signUps,
    amount: formatAmount(row.amountMinor, currency),
    currency,
    transferId: toPublicId('transfer', row.transferId),
    grantedAt: row.grantedAt.toISOString(),
  };
}
