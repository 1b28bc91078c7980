import type { Sought } from '@tillback/rules/search/read-keyword';
import type { Reader } from '../../../pipeline/unit.ts';
import type { TransferAnswer } from '../ledger.shapes.ts';
import { selectTransfers, shapeTransfer } from './transfer-rows.ts';

/** The transfers that may be meant, by their id or exact amount, the latest first. */
export async function findTransfers(
  { db }: Reader,
  { id, amountMinor }: Sought,
  limit: number,
): Promise<TransferAnswer[]> {
  const transfers = selectTransfers(db).orderBy('transfer.effective_at', 'desc').orderBy('transfer.id', 'desc');
  if (id?.kind === 'transfer') {
    return (await transfers.where('transfer.id', '=', id.id).execute()).map(shapeTransfer);
  }
  if (id || amountMinor === null) {
    return [];
  }
  const rows = await transfers.where('transfer.amount_minor', '=', amountMinor).limit(limit).execute();
  return rows.map(shapeTransfer);
}
