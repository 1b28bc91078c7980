import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { RowProblem } from '../reading/row.ts';
import type { ImportState } from './import-state.ts';

export interface StagedRow {
  readonly rowNumber: number;
  readonly document: string;
  readonly place: number;
  readonly raw: string[];
  readonly problem: RowProblem | null;
}

const placesWithoutInvoice = 1_000_000;

/**
 * Where a row stands among those of its document, unless the file says so. One without an invoice is counted from a
 * million: once it is corrected and has an invoice, it must not take the place of a line that was there.
 */
const placeInDocument = sql<number>`
  coalesce(
    place,
    row_number() over (partition by document order by row_number)
      + case when document = '' then ${sql.lit(placesWithoutInvoice)} else 0 end
  )::int`;

const rowsOfABatch = 2_500;
const documentsOfABatch = 500;

interface StagedDocument {
  readonly document: string;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** The next sales' invoices in file order, whole: about 2,500 rows, at least one invoice. */
export async function nextDocuments(unit: Unit, state: ImportState): Promise<StagedDocument[]> {
  const next = await unit.db
    .selectFrom('intake_documents')
    .select(['document', 'first_row as firstRow', 'row_count as rowCount'])
    .where('import_id', '=', state.id)
    .where('first_row', '>', state.position)
    .orderBy('first_row')
    .limit(documentsOfABatch)
    .execute();
  let rows = 0;
  return next.filter((document, index) => {
    rows += document.rowCount;
    return index === 0 || rows <= rowsOfABatch;
  });
}

/** All sales' rows of the invoices, in file order. A row's place is counted among all rows of its document. */
export async function rowsOfDocuments(
  unit: Unit,
  state: ImportState,
  documents: readonly string[],
): Promise<StagedRow[]> {
  const { rows } = await sql<StagedRow>`
    with placed as (
      select row_number, document, raw, problem, is_return, ${placeInDocument} as place
        from intake_rows
        where import_id = ${state.id} and document = any(${documents}::text[])
    )
    select row_number as "rowNumber", document, raw, problem, place
      from placed where not is_return
      order by row_number
  `.execute(unit.db);
  return rows;
}

const returnsOfABatch = 1_000;

/** The next rows of returns, in file order. A row's place is counted among all rows of its document. */
export async function nextReturnRows(unit: Unit, state: ImportState): Promise<StagedRow[]> {
  const { rows } = await sql<StagedRow>`
    with batch as (
      select row_number, document from intake_rows
        where import_id = ${state.id} and is_return and row_number > ${state.position}
        order by row_number limit ${returnsOfABatch}
    ), placed as (
      select row_number, document, raw, problem, ${placeInDocument} as place
        from intake_rows
        where import_id = ${state.id} and document in (select document from batch)
    )
    select row_number as "rowNumber", document, raw, problem, place
      from placed where row_number in (select row_number from batch)
      order by row_number
  `.execute(unit.db);
  return rows;
}

const recordsOfABatch = 2_500;

/** The next rows of a file of products or customers, in file order; each is a document of its own. */
export async function nextRecords({ db }: Unit, state: ImportState): Promise<StagedRow[]> {
  const rows = await db
    .selectFrom('intake_rows')
    .select(['row_number as rowNumber', 'document', 'raw', 'problem'])
    .where('import_id', '=', state.id)
    .where('row_number', '>', state.position)
    .orderBy('row_number')
    .limit(recordsOfABatch)
    .execute();
  return rows.map((row) => ({ ...row, problem: row.problem as RowProblem | null, place: 1 }));
}

export interface KnownRow {
  readonly document: string;
  readonly place: number;
  readonly raw: string[];
  readonly tookEffect: boolean;
}

/** The rows of these documents that count already, from this source. */
export async function knownRows(unit: Unit, source: string, documents: readonly string[]): Promise<KnownRow[]> {
  const rows = await unit.db
    .selectFrom('intake_rows')
    .select(['document', 'place', 'raw', 'verdict'])
    .where('decides', '=', true)
    .where('source', '=', source)
    .where(sql<SqlBool>`document = any(${documents}::text[])`)
    .execute();
  return rows.map(({ document, place, raw, verdict }) => ({
    document,
    place: place ?? 0,
    raw,
    tookEffect: verdict === 'accepted' || verdict === 'partial',
  }));
}
