import { newId } from '@tillback/rules/ids/ids';
import type { ImportKind, RecordMapping } from '@tillback/rules/intake/record-mapping';
import type { SalesMapping } from '@tillback/rules/intake/sales-mapping';
import { actorId, actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { emptyTotals } from '../booking/import-state.ts';
import { cellText } from '../reading/cell-text.ts';

const longestFileName = 255;

export interface NewImport {
  readonly kind: ImportKind;
  readonly preset: string;
  /** How its columns are read; null where the preset says it. */
  readonly mapping: SalesMapping | RecordMapping | null;
  /** Where the file's invoices come from: rows are known by source, invoice and place. */
  readonly source: string;
  readonly fileName: string;
  /** The sheet of a workbook that was asked for; null for the first that has a table, and of a CSV. */
  readonly sheet: string | null;
  readonly dryRun: boolean;
  /** The size of the file as it is received; null where it is not known. */
  readonly bytesTotal: number | null;
  /** The dry run whose rows it takes. */
  readonly rehearsalId?: string;
}

/** Opens an import that is about to be received. Gives its id. */
export async function createImport(unit: Unit, opened: NewImport): Promise<string> {
  const id = newId();
  const fileName = storableName(opened.fileName);
  await unit.db
    .insertInto('intake_imports')
    .values({
      id,
      kind: opened.kind,
      preset: opened.preset,
      mapping: opened.mapping,
      source: opened.source,
      file_name: fileName,
      sheet: opened.sheet,
      dry_run: opened.dryRun,
      // What a file of sales did is known row by row, so that it can be undone.
      tracked: opened.kind === 'sales',
      step: 'reading',
      bytes_total: opened.bytesTotal === null ? null : BigInt(opened.bytesTotal),
      totals: emptyTotals(),
      rehearsal_id: opened.rehearsalId ?? null,
      created_by: actorId(unit.actor),
      created_by_name: actorName(unit.actor),
      created_at: unit.now,
      updated_at: unit.now,
    })
    .execute();
  const { kind, preset, source, dryRun } = opened;
  unit.record({
    action: 'import.created',
    subject: { kind: 'import', id },
    changes: { kind, preset, source, fileName, dryRun },
  });
  return id;
}

/** The end of a name says more than its beginning. */
function storableName(fileName: string): string {
  return cellText(fileName).slice(-longestFileName).toWellFormed();
}
