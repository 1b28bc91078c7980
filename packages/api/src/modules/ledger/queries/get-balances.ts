import type { CustomerAccountKind } from '@tillback/rules/ledger/kinds';
import { sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** The stored balances of the owners' accounts of one kind, in minor units; who has no account is not in it. */
export async function getBalances(
  db: ReadDatabase,
  kind: CustomerAccountKind,
  ownerIds: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await db
    .selectFrom('ledger_accounts')
    .select(['owner_id as ownerId', 'balance_minor as balanceMinor'])
    .where('kind', '=', kind)
    .where(sql<boolean>`owner_id = any(${ownerIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.ownerId ?? '', row.balanceMinor ?? 0n]));
}
