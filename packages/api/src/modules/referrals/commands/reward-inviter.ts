import { newId } from '@tillback/rules/ids/ids';
import { rewardsDue } from '@tillback/rules/referrals/programme';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { Accounts } from '../../ledger/public.ts';
import { giveMoney, type Wallet } from '../../wallet/public.ts';
import { inviterIs } from '../queries/inviter-is.ts';
import type { Programme } from '../queries/load-programme.ts';
import { referralRewarded } from '../referrals.events.ts';

interface Deserving {
  readonly inviterId: string;
  readonly programme: Programme;
  readonly accounts: Accounts;
  /** The inviter's must be among them: its lock keeps others from counting the same sign-ups. */
  readonly wallets: ReadonlyMap<string, Wallet>;
}

/** Gives an inviter each reward that is due for sign-ups not rewarded yet, the earliest first. */
export async function rewardInviter(unit: Unit, deserving: Deserving): Promise<void> {
  const { inviterId, programme } = deserving;
  const waitingIds = await waitingOf(unit, inviterId);
  const due = rewardsDue(waitingIds.length, programme.rewardEvery);
  if (due === 0) {
    return;
  }
  const given = await countRewards(unit, inviterId);
  for (let index = 0; index < due; index += 1) {
    const begin = index * programme.rewardEvery;
    const referralIds = waitingIds.slice(begin, begin + programme.rewardEvery);
    await giveReward(unit, deserving, { number: given + index + 1, referralIds });
  }
}

/** A statement of its own, after the lock, so that it sees what the last who held it left. */
async function waitingOf(unit: Unit, inviterId: string): Promise<string[]> {
  const rows = await unit.db
    .selectFrom('referrals')
    .select('id')
    .where(inviterIs(inviterId))
    .where('status', '=', 'qualified')
    .orderBy('signed_up_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function countRewards(unit: Unit, inviterId: string): Promise<number> {
  const { given } = await unit.db
    .selectFrom('referral_rewards')
    .select((reward) => reward.fn.countAll<bigint>().as('given'))
    .where(inviterIs(inviterId))
    .executeTakeFirstOrThrow();
  return Number(given);
}

interface DueReward {
  readonly number: number;
  readonly referralIds: readonly string[];
}

async function giveReward(unit: Unit, deserving: Deserving, { number, referralIds }: DueReward): Promise<void> {
  const { inviterId, programme } = deserving;
  const id = newId();
  const amountMinor = programme.inviterRewardMinor;
  const transferId = await giveMoney(unit, deserving, {
    customerId: inviterId,
    amountMinor,
    from: 'referral',
    source: 'referral',
    kind: 'referral-rewarded',
    subjectId: id,
  });
  await unit.db
    .insertInto('referral_rewards')
    .values({
      id,
      inviter_id: inviterId,
      number,
      sign_ups: referralIds.length,
      amount_minor: amountMinor,
      programme_version_id: programme.id,
      transfer_id: transferId,
      granted_at: unit.now,
    })
    .execute();
  await unit.db
    .updateTable('referrals')
    .set({ status: 'rewarded', reward_id: id })
    .where(sql<SqlBool>`id = any(${referralIds}::uuid[])`)
    .execute();
  unit.announce(referralRewarded(id, inviterId, amountMinor));
  unit.record({
    action: 'referral.rewarded',
    subject: { kind: 'referralReward', id },
    changes: { number, signUps: referralIds.length },
  });
}
