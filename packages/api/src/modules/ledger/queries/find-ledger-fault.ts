import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { storedBalanceDiffers, sumAccounts, sumsByAccount } from './sum-accounts.ts';

/** Something that does not hold: which promise of the ledger, and where it is broken, in a sentence. */
export interface LedgerFault {
  readonly promise: 'balances-match' | 'sums-to-zero' | 'corrections-within-original';
  readonly detail: string;
}

/** The first promise of the ledger that does not hold; null where all do. */
export async function findLedgerFault(db: ReadDatabase, currency: string): Promise<LedgerFault | null> {
  return (
    (await findBalanceThatDiffers(db, currency)) ??
    (await findSumThatIsNotZero(db, currency)) ??
    (await findCorrectionAboveOriginal(db, currency))
  );
}

async function findBalanceThatDiffers(db: ReadDatabase, currency: string): Promise<LedgerFault | null> {
  const { rows } = await sql<{ ownerId: string; kind: string; storedMinor: bigint; movedMinor: bigint }>`
    with ${sumsByAccount}
    select account.owner_id as "ownerId", account.kind, account.balance_minor as "storedMinor",
           (coalesce(moved.credits_minor, 0) - coalesce(moved.debits_minor, 0))::bigint as "movedMinor"
      from ledger_accounts account
      left join moved on moved.account_id = account.id
      where ${storedBalanceDiffers}
      order by account.id
      limit 1
  `.execute(db);
  const [account] = rows;
  return account
    ? {
        promise: 'balances-match',
        detail:
          `The ${account.kind} account of ${toPublicId('customer', account.ownerId)} stores ` +
          `${formatAmount(account.storedMinor, currency)}; its transfers make ${formatAmount(account.movedMinor, currency)}.`,
      }
    : null;
}

async function findSumThatIsNotZero(db: ReadDatabase, currency: string): Promise<LedgerFault | null> {
  const kinds = await sumAccounts(db);
  const sumMinor = kinds.reduce((total, account) => total + account.balanceMinor, 0n);
  return sumMinor === 0n
    ? null
    : { promise: 'sums-to-zero', detail: `All accounts sum to ${formatAmount(sumMinor, currency)} instead of zero.` };
}

async function findCorrectionAboveOriginal(db: ReadDatabase, currency: string): Promise<LedgerFault | null> {
  const { rows } = await sql<{ id: string; amountMinor: bigint; correctedMinor: bigint }>`
    select original.id, original.amount_minor as "amountMinor", corrected.amount_minor as "correctedMinor"
      from (
        select corrects_id, sum(amount_minor)::bigint as amount_minor
          from ledger_transfers correction
          where corrects_id is not null
            and not exists (select 1 from ledger_transfers reversal where reversal.corrects_id = correction.id)
          group by corrects_id
      ) as corrected
      join ledger_transfers original on original.id = corrected.corrects_id
      where corrected.amount_minor > original.amount_minor
      order by original.id
      limit 1
  `.execute(db);
  const [original] = rows;
  return original
    ? {
        promise: 'corrections-within-original',
        detail:
          `Of ${formatAmount(original.amountMinor, currency)} in ${toPublicId('transfer', original.id)}, ` +
          `${formatAmount(original.correctedMinor, currency)} were taken back.`,
      }
    : null;
}
