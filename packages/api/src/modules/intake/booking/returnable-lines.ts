import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ReturnRow } from '../presets/preset.ts';
import type { ImportState } from './import-state.ts';
import { type ReturnableLine, type ReturnableLines, returnKey } from './match-returns.ts';

const columns = { customer_reference: 'text', sku: 'text', unit_price_minor: 'bigint' } as const;

interface Candidate extends ReturnableLine {
  readonly placedAt: Date;
  /** The line's row in whatever file it came with. */
  readonly soldRow: number | null;
}

/**
 * Locks and gives the sold lines that these returns may take from, in the order they are to be taken. A line may have come
 * with this file, with another, or with this very file before it was cut off or by someone who books it at the same
 * time: where it stands in this file, its place there counts.
 */
export async function lockReturnableLines(
  unit: Unit,
  state: ImportState,
  returns: readonly ReturnRow[],
): Promise<ReturnableLines> {
  const distinct = new Map(returns.map((returned) => [returnKey(returned), returned]));
  const wanted = [...distinct.values()].map(({ customerReference, sku, unitPriceMinor }) => ({
    customer_reference: customerReference,
    sku,
    unit_price_minor: unitPriceMinor,
  }));
  const { rows } = await sql<Candidate>`
    select line.id as "orderLineId", line.order_id as "orderId", customer.reference as "customerReference", line.sku,
           line.unit_price_minor as "unitPriceMinor", line.quantity - line.refunded_quantity as "left",
           sold.placed_at as "placedAt", sold_row.row_number as "soldRow",
           same_row.row_number as "rowInSameFile",
           coalesce(sold_with.finished_at <= this_import.created_at, sold_row.import_id is null) as "storedBefore"
      from ${unnest(columns, wanted)} as wanted(customer_reference, sku, unit_price_minor)
      join intake_imports this_import on this_import.id = ${state.id}
      join customers customer on customer.reference = wanted.customer_reference and customer.archived_at is null
      join orders sold on sold.customer_id = customer.id and sold.status in ('paid', 'completed')
      join order_lines line on line.order_id = sold.id
        and line.sku = wanted.sku and line.unit_price_minor = wanted.unit_price_minor
        and line.refunded_quantity < line.quantity and line.undone_at is null
      left join intake_rows sold_row on sold_row.order_line_id = line.id
      left join intake_imports sold_with on sold_with.id = sold_row.import_id
      left join intake_rows same_row on same_row.import_id = this_import.id and sold_row.source = ${state.source}
        and same_row.document = sold_row.document and same_row.place = sold_row.place
      order by line.id
      for no key update of line
  `.execute(unit.db);
  return Map.groupBy(rows.toSorted(newestFirst), returnKey);
}

/** Lines of the same file by their rows, the later first; those stored before come after them, by their time. */
function newestFirst(left: Candidate, right: Candidate): number {
  if (left.rowInSameFile !== null || right.rowInSameFile !== null) {
    return (right.rowInSameFile ?? 0) - (left.rowInSameFile ?? 0);
  }
  const byTime = right.placedAt.getTime() - left.placedAt.getTime();
  return byTime || (right.soldRow ?? 0) - (left.soldRow ?? 0);
}
