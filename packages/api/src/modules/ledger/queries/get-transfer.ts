import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { TransferDetailAnswer } from '../ledger.shapes.ts';
import { selectTransfers, shapeTransfer } from './transfer-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getTransfer({ db }: Reader, { id }: ByIdInput): Promise<TransferDetailAnswer> {
  const row = await selectTransfers(db).where('transfer.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such transfer.');
  }
  const corrections = await selectTransfers(db)
    .where('transfer.corrects_id', '=', id)
    .orderBy('transfer.effective_at')
    .orderBy('transfer.id')
    .execute();
  return { ...shapeTransfer(row), corrections: corrections.map(shapeTransfer) };
}
