import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * The rows of an import decide nothing any more: the same file can be imported again and is new. Where one of them had corrected
 * a row that was refused, the refused one counts again.
 */
export async function forgetRows({ db }: Unit, importId: string): Promise<void> {
  await db
    .updateTable('intake_rows')
    .set({ decides: false })
    .where('import_id', '=', importId)
    .where('decides', '=', true)
    .execute();
  await sql`
    update intake_rows corrected
      set decides = true
      from (
        select distinct on (refused.source, refused.document, refused.place) refused.import_id, refused.row_number
          from intake_imports this_import
          join intake_imports other on other.source = this_import.source and other.id <> this_import.id
            and not other.dry_run and other.status <> 'undone'
          join intake_rows refused on refused.import_id = other.id and refused.verdict = 'refused'
            and refused.reason <> 'changed_since_import'
          join intake_rows mine on mine.import_id = this_import.id and mine.verdict <> 'unchanged'
            and mine.document = refused.document and mine.place = refused.place
          where this_import.id = ${importId}
            and not exists (
              select from intake_rows deciding
                where deciding.decides and deciding.source = refused.source
                  and deciding.document = refused.document and deciding.place = refused.place
            )
          order by refused.source, refused.document, refused.place, other.created_at desc, refused.row_number desc
      ) as latest
      where corrected.import_id = latest.import_id and corrected.row_number = latest.row_number
  `.execute(db);
}
