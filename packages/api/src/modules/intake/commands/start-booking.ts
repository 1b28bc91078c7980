import { Refusal } from '@tillback/rules/errors/refusal';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { refreshRowStatistics } from '../booking/refresh-statistics.ts';
import { bePatient } from '../booking/take-turn.ts';
import { importReceived } from '../intake.events.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImport } from '../queries/get-import.ts';
import { givenUp } from './stage-rows.ts';

const mostRowsOfAnInvoice = 50_000;

/** Lists the sales' invoices of a file that was stored whole, and says that it waits to be booked. Gives the import. */
export async function startBooking(unit: Unit, importId: string): Promise<ImportAnswer> {
  await bePatient(unit);
  const received = await unit.db
    .updateTable('intake_imports')
    .set({ status: 'running', step: 'sales', running_since: unit.now, updated_at: unit.now })
    .where('id', '=', importId)
    .where('status', '=', 'receiving')
    .returning('kind')
    .executeTakeFirst();
  if (!received) {
    throw givenUp();
  }
  if (received.kind === 'sales') {
    await listInvoices(unit, importId);
  }
  await refreshRowStatistics(unit);
  unit.announce(importReceived(importId));
  return getImport(unit, { id: importId });
}

async function listInvoices(unit: Unit, importId: string): Promise<void> {
  await refuseEndlessInvoice(unit, importId);
  await sql`
    insert into intake_documents (import_id, document, first_row, row_count)
    select import_id, document, min(row_number), count(*)
      from intake_rows where import_id = ${importId} and not is_return
      group by import_id, document
  `.execute(unit.db);
}

/** An invoice is booked whole, in memory: one of a million rows is a column that holds something else. */
async function refuseEndlessInvoice(unit: Unit, importId: string): Promise<void> {
  const longest = await unit.db
    .selectFrom('intake_rows')
    .select('document')
    .where('import_id', '=', importId)
    .groupBy('document')
    .having(({ fn }) => fn.countAll(), '>', mostRowsOfAnInvoice)
    .limit(1)
    .executeTakeFirst();
  if (longest) {
    const invoice = longest.document === '' ? 'no invoice number' : `the invoice number ${longest.document}`;
    const most = mostRowsOfAnInvoice.toLocaleString('en');
    throw new Refusal('rule_violated', `More than ${most} rows have ${invoice}. Does that column hold it?`, {
      extra: { invoice: longest.document, mostRows: mostRowsOfAnInvoice },
    });
  }
}
