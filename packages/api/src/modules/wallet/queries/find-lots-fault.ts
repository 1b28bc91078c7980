import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

export interface LotsFault {
  readonly promise: 'lots-match-balances';
  readonly detail: string;
}

/**
 * The first customer whose lots do not hold what the ledger says there is to spend, now or after the holding period; null
 * where all do. A balance below zero is a debt, and no lot holds a debt.
 */
export async function findLotsFault(db: ReadDatabase, currency: string): Promise<LotsFault | null> {
  const { rows } = await sql<{ customerId: string; heldMinor: bigint; balanceMinor: bigint }>`
    with held as (
      select customer_id, sum(remaining_minor)::bigint as amount_minor from wallet_lots group by customer_id
    ), balance as (
      select owner_id as customer_id, sum(greatest(balance_minor, 0))::bigint as amount_minor
        from ledger_accounts where kind in ('pending', 'available') group by owner_id
    )
    select customer_id as "customerId", coalesce(held.amount_minor, 0) as "heldMinor",
           coalesce(balance.amount_minor, 0) as "balanceMinor"
      from held full join balance using (customer_id)
      where coalesce(held.amount_minor, 0) <> coalesce(balance.amount_minor, 0)
      order by customer_id
      limit 1
  `.execute(db);
  const [customer] = rows;
  return customer
    ? {
        promise: 'lots-match-balances',
        detail:
          `The lots of ${toPublicId('customer', customer.customerId)} hold ${formatAmount(customer.heldMinor, currency)}; ` +
          `the balances are ${formatAmount(customer.balanceMinor, currency)}.`,
      }
    : null;
}
