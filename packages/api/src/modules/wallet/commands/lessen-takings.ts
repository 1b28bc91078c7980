import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { Taken } from '../wallet.ts';

const columns = { transfer_id: 'uuid', lot_id: 'uuid', amount_minor: 'bigint' } as const;

/** Says of takings that so much of each came back: what came back whole was not taken at all. */
export async function lessenTakings({ db }: Unit, takings: readonly Taken[]): Promise<void> {
  if (takings.length === 0) {
    return;
  }
  const rows = takings.map(({ transferId, lotId, amountMinor }) => ({
    transfer_id: transferId,
    lot_id: lotId,
    amount_minor: amountMinor,
  }));
  await sql`
    with back as (
      select * from ${unnest(columns, rows)} as part(transfer_id, lot_id, amount_minor)
    ), over_and_done as (
      delete from wallet_takings taking using back
        where (taking.transfer_id, taking.lot_id) = (back.transfer_id, back.lot_id)
          and taking.amount_minor = back.amount_minor
    )
    update wallet_takings taking
      set amount_minor = taking.amount_minor - back.amount_minor
      from back
      where (taking.transfer_id, taking.lot_id) = (back.transfer_id, back.lot_id)
        and taking.amount_minor > back.amount_minor
  `.execute(db);
}
