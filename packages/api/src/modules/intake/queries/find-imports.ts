import type { Sought } from '@tillback/rules/search/read-keyword';
import { contains } from '../../../lists/keyword.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { importAnswer, importsOf } from './import-answer.ts';

/** The imports that may be meant, by their id or a part of the file's name, the latest first. */
export async function findImports({ db, store }: Reader, { id, text }: Sought, limit: number): Promise<ImportAnswer[]> {
  if (id && id.kind !== 'import') {
    return [];
  }
  const meant = id
    ? importsOf(db).where('id', '=', id.id)
    : importsOf(db).where(contains('intake_imports.file_name', text));
  const rows = await meant.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map((row) => importAnswer(row, store.currency));
}
