import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { Taken } from '../wallet.ts';

const columns = { transfer_id: 'uuid', lot_id: 'uuid', amount_minor: 'bigint' } as const;

/** Keeps what transfers took out of which lots, so that it can be given back to the same; the transfers are written by then. */
export async function recordTakings(unit: Unit, takings: readonly Taken[]): Promise<void> {
  const rows = takings.map(({ transferId, lotId, amountMinor }) => ({
    transfer_id: transferId,
    lot_id: lotId,
    amount_minor: amountMinor,
  }));
  await insertRows(unit.db, 'wallet_takings', columns, rows);
}
