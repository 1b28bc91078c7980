import { formatAmount } from '@tillback/rules/money/amount';
import { sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { WalletAnswer } from '../wallet.shapes.ts';

interface Balances {
  readonly pending: bigint;
  readonly available: bigint;
  readonly spent: bigint;
  readonly expired: bigint;
}

/**
 * What the customer has, as the ledger stores it, and what went to the programme's `redeemed` and `expired` accounts less
 * what came back from them. Who never earned anything has nothing.
 */
export async function balancesOfCustomer({ db, store }: Reader, customerId: string): Promise<WalletAnswer> {
  const { rows } = await sql<Balances>`
    with own as (
      select id, kind, balance_minor from ledger_accounts where owner_id = ${customerId} and currency = ${store.currency}
    ), left_to as (
      select programme.kind, sum(movement.amount_minor)::bigint as amount_minor
        from (
          select credit_account_id as programme_id, amount_minor
            from ledger_transfers where debit_account_id in (select id from own)
          union all
          select debit_account_id, -amount_minor
            from ledger_transfers where credit_account_id in (select id from own)
        ) as movement
        join ledger_accounts programme on programme.id = movement.programme_id and programme.owner_id is null
        group by programme.kind
    )
    select
      coalesce((select balance_minor from own where kind = 'pending'), 0) as pending,
      coalesce((select balance_minor from own where kind = 'available'), 0) as available,
      coalesce((select amount_minor from left_to where kind = 'redeemed'), 0) as spent,
      coalesce((select amount_minor from left_to where kind = 'expired'), 0) as expired
  `.execute(db);
  const balances = rows[0] ?? { pending: 0n, available: 0n, spent: 0n, expired: 0n };
  return {
    currency: store.currency,
    pending: formatAmount(balances.pending, store.currency),
    available: formatAmount(balances.available, store.currency),
    spent: formatAmount(balances.spent, store.currency),
    expired: formatAmount(balances.expired, store.currency),
  };
}
