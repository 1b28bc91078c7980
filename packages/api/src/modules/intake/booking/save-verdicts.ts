import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ImportState } from './import-state.ts';
import type { RowVerdict } from './row-verdict.ts';
import type { KnownRow } from './staged-rows.ts';

const verdictColumns = {
  row_number: 'integer',
  place: 'integer',
  verdict: 'text',
  reason: 'text',
  detail: 'text',
  parameters: 'jsonb',
  decides: 'boolean',
  order_line_id: 'uuid',
} as const;

export async function saveVerdicts(
  unit: Unit,
  state: Pick<ImportState, 'id'>,
  verdicts: readonly RowVerdict[],
): Promise<void> {
  const rows = verdicts.map((verdict) => ({
    row_number: verdict.rowNumber,
    place: verdict.place,
    verdict: verdict.verdict,
    reason: verdict.reason,
    detail: verdict.detail,
    parameters: verdict.parameters && JSON.stringify(verdict.parameters),
    decides: verdict.decides,
    order_line_id: verdict.orderLineId,
  }));
  await sql`
    update intake_rows booked
      set place = found.place, verdict = found.verdict, reason = found.reason, detail = found.detail, parameters = found.parameters,
          decides = found.decides, order_line_id = found.order_line_id
      from ${unnest(verdictColumns, rows)}
        as found(row_number, place, verdict, reason, detail, parameters, decides, order_line_id)
      where booked.import_id = ${state.id} and booked.row_number = found.row_number
  `.execute(unit.db);
}

const identityColumns = { document: 'text', place: 'integer' } as const;

/** Of one identity one row counts: those that a correction takes the place of step back before it is written. */
export async function supersede(unit: Unit, source: string, rows: readonly KnownRow[]): Promise<void> {
  if (rows.length === 0) {
    return;
  }
  await sql`
    update intake_rows superseded
      set decides = false
      from ${unnest(
        identityColumns,
        rows.map(({ document, place }) => ({ document, place })),
      )}
        as corrected(document, place)
      where superseded.decides and superseded.source = ${source}
        and superseded.document = corrected.document and superseded.place = corrected.place
  `.execute(unit.db);
}
