import { Refusal } from '@tillback/rules/errors/refusal';
import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { RowLayout } from '../presets/preset.ts';
import type { Row, RowChunk } from '../reading/row.ts';

export interface Staging {
  readonly importId: string;
  readonly source: string;
  readonly preset: RowLayout;
  readonly chunk: RowChunk;
}

const columns = {
  row_number: 'integer',
  document: 'text',
  is_return: 'boolean',
  place: 'integer',
  raw: 'text',
  problem: 'text',
} as const;

/** Stores rows as they were read, to be booked when the file is whole. */
export async function stageRows(unit: Unit, { importId, source, preset, chunk }: Staging): Promise<void> {
  await countReceived(unit, importId, chunk);
  const rows = chunk.rows.map((row) => stagedRow(preset, row));
  await sql`
    insert into intake_rows (import_id, source, row_number, document, is_return, place, raw, problem)
    select ${importId}, ${source}, row_number, document, is_return, place, raw::text[], problem
      from ${unnest(columns, rows)} as staged(row_number, document, is_return, place, raw, problem)
  `.execute(unit.db);
}

/** Before the rows are written: nobody can give the import up any more while they are. */
async function countReceived(unit: Unit, importId: string, chunk: RowChunk): Promise<void> {
  const receiving = await unit.db
    .updateTable('intake_imports')
    .set((set) => ({
      rows_read: set('rows_read', '+', chunk.rows.length),
      bytes_read: BigInt(chunk.bytesRead),
      updated_at: unit.now,
    }))
    .where('id', '=', importId)
    .where('status', '=', 'receiving')
    .returning('id')
    .executeTakeFirst();
  if (!receiving) {
    throw givenUp();
  }
}

/** A file that paused for so long that its import was ended. */
export function givenUp(): Refusal {
  return new Refusal('conflict', 'The import was given up before its file was whole. Send it again.');
}

function stagedRow(preset: RowLayout, row: Row) {
  const { invoice, isReturn } = preset.documentOf(row.fields);
  return {
    row_number: row.rowNumber,
    document: invoice,
    is_return: isReturn,
    place: row.givenPlace,
    raw: arrayLiteral(row.fields),
    problem: row.problem,
  };
}

/** One text for an array of texts, as PostgreSQL reads it: an array of arrays would need all of one length. */
function arrayLiteral(fields: readonly string[]): string {
  const quoted = fields.map((field) => `"${field.replaceAll(/[\\"]/g, '\\$&')}"`);
  return `{${quoted.join(',')}}`;
}
