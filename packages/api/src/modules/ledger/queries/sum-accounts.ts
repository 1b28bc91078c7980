import type { AccountKind } from '@tillback/rules/ledger/kinds';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** All accounts of one kind together, in minor units. */
export interface KindOfAccount {
  readonly kind: AccountKind;
  readonly debitsMinor: bigint;
  readonly creditsMinor: bigint;
  readonly balanceMinor: bigint;
  /** How many accounts store a balance that is not what their transfers say. */
  readonly accountsThatDiffer: number;
}

/** Sums every transfer ever made, by the kind of the account. */
export async function sumAccounts(db: ReadDatabase): Promise<KindOfAccount[]> {
  const { rows } = await sql<KindOfAccount>`
    with ${sumsByAccount}
    select account.kind,
           coalesce(sum(moved.debits_minor), 0)::bigint as "debitsMinor",
           coalesce(sum(moved.credits_minor), 0)::bigint as "creditsMinor",
           coalesce(sum(moved.credits_minor - moved.debits_minor), 0)::bigint as "balanceMinor",
           (count(*) filter (where ${storedBalanceDiffers}))::int as "accountsThatDiffer"
      from ledger_accounts account
      left join moved on moved.account_id = account.id
      group by account.kind
  `.execute(db);
  return rows;
}

/** The sums of each account that has transfers, as a common table expression named `moved`. */
export const sumsByAccount = sql`moved as (
  select account_id, sum(debit_minor) as debits_minor, sum(credit_minor) as credits_minor
    from (
      select debit_account_id as account_id, amount_minor as debit_minor, 0::bigint as credit_minor
        from ledger_transfers
      union all
      select credit_account_id, 0, amount_minor from ledger_transfers
    ) as movement
    group by account_id
)`;

/** Of `account`, left-joined with `moved`: only a customer's account stores a balance. */
export const storedBalanceDiffers = sql`
  account.owner_id is not null
    and account.balance_minor <> coalesce(moved.credits_minor, 0) - coalesce(moved.debits_minor, 0)`;
