import type { ListImportsInput } from '@tillback/rules/validation/intake';
import { descending, instant, uuid } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { importAnswer, importsOf } from './import-answer.ts';

const order = descending(instant('intake_imports.created_at'), uuid('intake_imports.id'));

/** Every file that was handed in, the newest first. */
export async function listImports({ db, store }: Reader, input: ListImportsInput): Promise<Page<ImportAnswer>> {
  const page = await readPage(db, { list: 'imports', input, order, rows: importsOf(db) });
  return shapePage(page, (stored) => importAnswer(stored, store.currency));
}
