import { newId } from '@tillback/rules/ids/ids';
import type { ReferralRefusal } from '@tillback/rules/referrals/referral-state';
import type { Unit } from '../../../pipeline/unit.ts';
import { openAccounts } from '../../ledger/public.ts';
import { giveMoney, openWallets } from '../../wallet/public.ts';
import { findInviter, type Inviter } from '../queries/find-inviter.ts';
import { loadProgramme, type Programme } from '../queries/load-programme.ts';
import { referralQualified, referralRefused } from '../referrals.events.ts';
import { refusalOfSignUp } from '../refusal-of-sign-up.ts';
import { rewardInviter } from './reward-inviter.ts';

/** Who signs up, at this moment and in this transaction. */
interface Newcomer {
  readonly customerId: string;
  /** In its normal form. */
  readonly email: string;
  readonly typedCode: string;
}

/** What signing up through a link brought. */
export type Joining =
  | { readonly status: 'qualified'; readonly creditMinor: bigint }
  | { readonly status: 'refused'; readonly reason: ReferralRefusal };

interface Judged {
  readonly id: string;
  readonly inviter: Inviter;
  readonly invitedId: string;
  readonly programme: Programme;
}

/**
 * Records that somebody who signs up was invited, credits them, and rewards the inviter where it is time. Null for a code
 * that nobody has: the account is made all the same.
 */
export async function joinThroughLink(unit: Unit, newcomer: Newcomer): Promise<Joining | null> {
  const inviter = await findInviter(unit.db, newcomer.typedCode);
  if (!inviter) {
    return null;
  }
  const programme = await loadProgramme(unit.db);
  const reason = refusalOfSignUp({ inviter, programme, actor: unit.actor, email: newcomer.email });
  const judged = { id: newId(), inviter, invitedId: newcomer.customerId, programme };
  return reason === null ? qualify(unit, judged) : refuse(unit, judged, reason);
}

/**
 * The lock on the inviter's wallet makes those who sign up through one link at the same moment wait for each other, so
 * that each sees how many came before. Accounts are opened first, as by everyone who takes both.
 */
async function qualify(unit: Unit, judged: Judged): Promise<Joining> {
  const { id, inviter, invitedId, programme } = judged;
  const both = [inviter.customerId, invitedId];
  const accounts = await openAccounts(unit, both);
  const wallets = await openWallets(unit, both);
  const creditTransferId = await giveMoney(
    unit,
    { accounts, wallets },
    {
      customerId: invitedId,
      amountMinor: programme.invitedCreditMinor,
      from: 'referral',
      source: 'referral',
      kind: 'referral-credited',
      subjectId: id,
    },
  );
  const qualified = { status: 'qualified', qualified_at: unit.now, credit_transfer_id: creditTransferId } as const;
  await unit.db
    .insertInto('referrals')
    .values({ ...rowOf(unit, judged), ...qualified })
    .execute();
  announceAndRecord(unit, judged, null);
  await rewardInviter(unit, { inviterId: inviter.customerId, programme, accounts, wallets });
  return { status: 'qualified', creditMinor: programme.invitedCreditMinor };
}

async function refuse(unit: Unit, judged: Judged, reason: ReferralRefusal): Promise<Joining> {
  await unit.db
    .insertInto('referrals')
    .values({ ...rowOf(unit, judged), status: 'refused', reason })
    .execute();
  announceAndRecord(unit, judged, reason);
  return { status: 'refused', reason };
}

function rowOf(unit: Unit, { id, inviter, invitedId, programme }: Judged) {
  return {
    id,
    inviter_id: inviter.customerId,
    invited_id: invitedId,
    code: inviter.code,
    programme_version_id: programme.id,
    signed_up_at: unit.now,
  };
}

function announceAndRecord(unit: Unit, judged: Judged, reason: ReferralRefusal | null): void {
  const { id, inviter, invitedId, programme } = judged;
  const two = { referralId: id, inviterId: inviter.customerId, invitedId };
  unit.announce(reason === null ? referralQualified(two, programme.invitedCreditMinor) : referralRefused(two, reason));
  unit.record({
    action: reason === null ? 'referral.qualified' : 'referral.refused',
    subject: { kind: 'referral', id },
    changes: { code: inviter.code, ...(reason !== null && { reason }) },
  });
}
