import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { AuditEntryAnswer } from '../audit.shapes.ts';
import { entryAnswer, entryRows } from './entry-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getAuditEntry({ db, actor }: Reader, { id }: ByIdInput): Promise<AuditEntryAnswer> {
  const row = await entryRows(db).where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such entry.');
  }
  return entryAnswer(row, actor);
}
