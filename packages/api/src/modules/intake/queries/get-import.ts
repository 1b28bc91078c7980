import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { importAnswer, importsOf } from './import-answer.ts';

export async function getImport({ db, store }: Reader, { id }: ByIdInput): Promise<ImportAnswer> {
  const stored = await importsOf(db).where('id', '=', id).executeTakeFirst();
  if (!stored) {
    throw new Refusal('not_found', 'There is no such import.');
  }
  return importAnswer(stored, store.currency);
}
