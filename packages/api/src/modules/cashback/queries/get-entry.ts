import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CashbackEntryAnswer } from '../cashback.shapes.ts';
import { selectEntries, shapeEntries } from './entry-rows.ts';

/** @throws {Refusal} `not_found`, also for what the actor may not see */
export async function getEntry(reader: Reader, { id }: ByIdInput): Promise<CashbackEntryAnswer> {
  const customerId = onlyOwnRowsOf(reader.actor);
  const found = selectEntries(reader.db).where('cashback_entries.id', '=', id);
  const visible = customerId ? found.where('cashback_entries.customer_id', '=', customerId) : found;
  const [entry] = await shapeEntries(reader.db, await visible.execute());
  if (!entry) {
    throw new Refusal('not_found', 'There is no such cashback.');
  }
  return entry;
}
