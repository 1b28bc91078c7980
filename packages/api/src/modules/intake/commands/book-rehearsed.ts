import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { bePatient } from '../booking/take-turn.ts';
import type { ImportAnswer } from '../intake.shapes.ts';
import { getImport } from '../queries/get-import.ts';
import { bookingStatuses } from '../queries/import-answer.ts';
import { createImport } from './create-import.ts';
import { startBooking } from './start-booking.ts';

/**
 * Imports for real what a dry run looked at: a new import takes the rows that are stored already, as if the file had been
 * sent again. Asked a second time, it gives the same import, unless that one failed or was undone.
 * @throws {Refusal} `not_found`, or `conflict` for what is no dry run that has come to its end
 */
export async function bookRehearsed(unit: Unit, { id }: ByIdInput): Promise<ImportAnswer> {
  await bePatient(unit);
  const rehearsal = await lockRehearsal(unit, id);
  const booked = await bookingOf(unit, id);
  return booked ? getImport(unit, { id: booked.id }) : startBooking(unit, await copyOf(unit, rehearsal));
}

/** Two who ask at once take turns here, and the second finds the import of the first. */
async function lockRehearsal({ db }: Unit, id: string) {
  const found = await db
    .selectFrom('intake_imports')
    .select(['id', 'kind', 'preset', 'mapping', 'source', 'file_name as fileName', 'sheet'])
    .select(['bytes_total as bytesTotal', 'dry_run as dryRun', 'status'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!found) {
    throw new Refusal('not_found', 'There is no such import.');
  }
  const { dryRun, status, ...rehearsal } = found;
  if (!dryRun || status !== 'done') {
    throw new Refusal('conflict', 'Only a dry run that has come to its end can be imported for real.');
  }
  return rehearsal;
}

type Rehearsal = Awaited<ReturnType<typeof lockRehearsal>>;

function bookingOf({ db }: Unit, rehearsalId: string) {
  return db
    .selectFrom('intake_imports')
    .select('id')
    .where('rehearsal_id', '=', rehearsalId)
    .where('status', 'in', [...bookingStatuses])
    .executeTakeFirst();
}

async function copyOf(unit: Unit, rehearsal: Rehearsal): Promise<string> {
  const { id: rehearsalId, bytesTotal, ...layout } = rehearsal;
  const opened = { ...layout, dryRun: false, bytesTotal: bytesTotal === null ? null : Number(bytesTotal) };
  const id = await createImport(unit, { ...opened, rehearsalId });
  await sql`
    insert into intake_rows (import_id, source, row_number, document, is_return, place, raw, problem)
    select ${id}, source, row_number, document, is_return, place, raw, problem
      from intake_rows where import_id = ${rehearsalId}
  `.execute(unit.db);
  await sql`
    update intake_imports set rows_read = taken.rows_read, bytes_read = taken.bytes_read
      from intake_imports taken where taken.id = ${rehearsalId} and intake_imports.id = ${id}
  `.execute(unit.db);
  return id;
}
