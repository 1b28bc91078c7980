import { insertRows } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { LotSource } from '../entities/lot.ts';

export interface NewLot {
  readonly id: string;
  readonly customerId: string;
  readonly source: LotSource;
  readonly grantedMinor: bigint;
  /** The transfer that gave the money. */
  readonly transferId: string;
  /** Where it can be spent at once: since when, and what is left of it after a debt. */
  readonly available?: { readonly at: Date; readonly remainingMinor: bigint };
}

const columns = {
  id: 'uuid',
  customer_id: 'uuid',
  source: 'text',
  granted_minor: 'bigint',
  remaining_minor: 'bigint',
  transfer_id: 'uuid',
  available_at: 'timestamptz',
} as const;

/** Records money given to customers, which can be spent at once or when the lot is released. */
export async function grantLots(unit: Unit, lots: readonly NewLot[]): Promise<void> {
  const rows = lots.map((lot) => ({
    id: lot.id,
    customer_id: lot.customerId,
    source: lot.source,
    granted_minor: lot.grantedMinor,
    remaining_minor: lot.available?.remainingMinor ?? lot.grantedMinor,
    transfer_id: lot.transferId,
    available_at: lot.available?.at ?? null,
  }));
  await insertRows(unit.db, 'wallet_lots', columns, rows);
}
