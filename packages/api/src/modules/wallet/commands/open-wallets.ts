import { type SqlBool, sql } from 'kysely';
import { sentTogether } from '../../../database/sent-together.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { getBalances } from '../../ledger/public.ts';
import { Wallet, type WalletLot } from '../wallet.ts';

/**
 * Locks the customers and gives their wallets. Whoever takes money out of a wallet or releases some goes through here, so
 * the customer's row is its queue: there is always one, while lots come and go. The locks are taken in the order of the
 * ids, so that two never wait for each other.
 */
export async function openWallets(unit: Unit, customerIds: readonly string[]): Promise<Map<string, Wallet>> {
  // Each is a statement of its own and after the locks, so that it sees what the last who held them left.
  const [, found, balances] = await sentTogether([
    lockCustomers(unit, customerIds),
    findLots(unit, customerIds),
    getBalances(unit.db, 'available', customerIds),
  ]);
  const lots = Map.groupBy(found, (lot) => lot.customerId);
  return new Map(customerIds.map((id) => [id, new Wallet(balances.get(id) ?? 0n, lots.get(id) ?? [])]));
}

async function lockCustomers(unit: Unit, customerIds: readonly string[]): Promise<void> {
  await unit.db
    .selectFrom('customers')
    .select('id')
    .where(sql<SqlBool>`id = any(${customerIds}::uuid[])`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

function findLots(unit: Unit, customerIds: readonly string[]): Promise<WalletLot[]> {
  return unit.db
    .selectFrom('wallet_lots')
    .select([
      'id',
      'customer_id as customerId',
      'remaining_minor as remainingMinor',
      'available_at as availableAt',
      'expires_at as expiresAt',
    ])
    .where(sql<SqlBool>`customer_id = any(${customerIds}::uuid[])`)
    .where('remaining_minor', '>', 0n)
    .execute();
}
