import type { ListImportRowsInput } from '@tillback/rules/validation/intake';
import type { ReadDatabase } from '../../../database/handles.ts';
import { ascending, integer } from '../../../lists/order.ts';
import { type Page, readPage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { ImportRowAnswer } from '../intake.shapes.ts';
import { rowMask } from './row-mask.ts';

const order = ascending(integer('intake_rows.row_number'));

/** The rows of one import with their verdicts, in file order. */
export async function listImportRows(reader: Reader, input: ListImportRowsInput): Promise<Page<ImportRowAnswer>> {
  const { db } = reader;
  const mask = await rowMask(reader, input.importId);
  const page = await readPage(db, { list: 'import rows', input, order, rows: rowsFor(db, input) });
  const items = page.items.map((row) => ({ ...row, invoice: mask(row.invoice, 0), raw: row.raw.map(mask) }));
  return { ...page, items };
}

function rowsFor(db: ReadDatabase, { importId, verdict, reason }: ListImportRowsInput) {
  let rows = db
    .selectFrom('intake_rows')
    .select([
      'row_number as rowNumber',
      'document as invoice',
      'place',
      'verdict',
      'reason',
      'detail',
      'parameters',
      'raw',
    ])
    .where('import_id', '=', importId);
  if (verdict !== undefined) {
    rows = rows.where('verdict', '=', verdict);
  }
  if (reason !== undefined) {
    rows = rows.where('reason', '=', reason);
  }
  return rows;
}
