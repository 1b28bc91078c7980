import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { Wallet } from '../wallet.ts';
import { recordTakings } from './record-takings.ts';

/**
 * Writes the lots that changed, and what was taken out of which. The ledger's transfers, which the caller has posted, say the
 * same in amounts.
 */
export async function saveWallets(unit: Unit, wallets: Iterable<Wallet>): Promise<void> {
  const held = [...wallets];
  await saveLots(unit, held);
  await recordTakings(
    unit,
    held.flatMap((wallet) => wallet.takings),
  );
}

const columns = {
  id: 'uuid',
  remaining_minor: 'bigint',
  available_at: 'timestamptz',
  expires_at: 'timestamptz',
} as const;

async function saveLots(unit: Unit, wallets: readonly Wallet[]): Promise<void> {
  const rows = wallets.flatMap((wallet) =>
    [...wallet.changed].map((lot) => ({
      id: lot.id,
      remaining_minor: lot.remainingMinor,
      available_at: lot.availableAt,
      expires_at: lot.expiresAt,
    })),
  );
  if (rows.length === 0) {
    return;
  }
  await sql`
    update wallet_lots lot
      set remaining_minor = changed.remaining_minor,
          available_at = changed.available_at,
          expires_at = changed.expires_at
      from ${unnest(columns, rows)} as changed(id, remaining_minor, available_at, expires_at)
      where lot.id = changed.id
  `.execute(unit.db);
}
