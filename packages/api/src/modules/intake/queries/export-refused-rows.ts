import type { Readable } from 'node:stream';
import type { Actor } from '../../../pipeline/actor.ts';
import { type Runtime, readerFor } from '../../../pipeline/runtime.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { rowLayoutOf } from '../presets/registry.ts';
import { type RefusedRowLine, refusedRowsCsv } from '../reading/refused-rows-csv.ts';
import { getImport } from './get-import.ts';
import { rowMask } from './row-mask.ts';

const rowsAtOnce = 1_000;

/** The rows of an import that were refused, wholly or in part, as a CSV that can be corrected and sent again. */
export async function exportRefusedRows(runtime: Runtime, actor: Actor, importId: string): Promise<Readable> {
  const reader = await readerFor(runtime, actor);
  const { kind, preset, mapping, recordMapping } = await getImport(reader, { id: importId });
  const { columns } = rowLayoutOf({ kind, preset, mapping: mapping ?? recordMapping });
  return refusedRowsCsv(refusedRows(reader, importId), columns);
}

async function* refusedRows(reader: Reader, importId: string): AsyncGenerator<RefusedRowLine> {
  const { db } = reader;
  const mask = await rowMask(reader, importId);
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom('intake_rows')
      .select(['row_number as rowNumber', 'raw as fields', 'place', 'reason', 'detail'])
      .where('import_id', '=', importId)
      .where('verdict', 'in', ['refused', 'partial'])
      .where('row_number', '>', after)
      .orderBy('row_number')
      .limit(rowsAtOnce)
      .execute();
    for (const { fields, place, reason, detail } of rows) {
      yield { fields: fields.map(mask), place, reason: reason ?? '', explanation: detail ?? '' };
    }
    const last = rows.at(-1);
    if (!last) {
      return;
    }
    after = last.rowNumber;
  }
}
