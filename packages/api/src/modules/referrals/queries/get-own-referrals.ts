import { Refusal } from '@tillback/rules/errors/refusal';
import { formatAmount } from '@tillback/rules/money/amount';
import { signUpsToGo } from '@tillback/rules/referrals/programme';
import { referralPathOf } from '@tillback/rules/referrals/referral-code';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { customerOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { getBalances } from '../../ledger/public.ts';
import type { OwnReferrals } from '../referrals.shapes.ts';
import { inviterIs } from './inviter-is.ts';
import { readJoined } from './joined-rows.ts';
import { loadProgramme } from './load-programme.ts';
import { termsAnswer } from './programme-answer.ts';

const latestShown = 20;

/** The link of the customer who asks, on the shop's own origin, and what came of it. */
export async function getOwnReferrals(reader: Reader, { origin }: { origin: string }): Promise<OwnReferrals> {
  const { db, store } = reader;
  const customerId = customerOf(reader.actor);
  const code = await codeOf(db, customerId);
  const programme = await loadProgramme(db);
  const counts = await countSignUps(db, customerId);
  const balances = await getBalances(db, 'available', [customerId]);
  const { items: joined } = await readJoined(db, customerId, { limit: latestShown, count: false });
  return {
    code,
    link: origin + referralPathOf(code),
    currency: store.currency,
    balance: formatAmount(balances.get(customerId) ?? 0n, store.currency),
    earned: formatAmount(counts.earnedMinor, store.currency),
    rewards: counts.rewards,
    signUps: counts.signUps,
    waiting: counts.waiting,
    signUpsToGo: signUpsToGo(counts.waiting, programme.rewardEvery),
    programme: termsAnswer(programme, store.currency),
    joined,
  };
}

/** Every shopper has had one since they could first sign in. */
async function codeOf(db: ReadDatabase, customerId: string): Promise<string> {
  const row = await db
    .selectFrom('referral_codes')
    .select('code')
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'This customer has no referral code.');
  }
  return row.code;
}

interface Counts {
  readonly signUps: number;
  readonly waiting: number;
  readonly rewards: number;
  readonly earnedMinor: bigint;
}

async function countSignUps(db: ReadDatabase, customerId: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select
      (select count(*)::int from referrals where ${inviterIs(customerId)} and status <> 'refused') as "signUps",
      (select count(*)::int from referrals where ${inviterIs(customerId)} and status = 'qualified') as waiting,
      count(*)::int as rewards,
      coalesce(sum(amount_minor), 0)::bigint as "earnedMinor"
    from referral_rewards where ${inviterIs(customerId)}
  `.execute(db);
  return rows[0] ?? { signUps: 0, waiting: 0, rewards: 0, earnedMinor: 0n };
}
