import { toPublicId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { BulkFields } from '../bulk-fields.ts';

const mostTold = 100;

/**
 * Writes what a bulk change, or its undo, makes of products that the caller holds. The audit tells it of each product where
 * they are few; of many it has one entry, which the caller makes, and the change's own lines have what was before and after.
 */
export async function writeBulkFields(
  unit: Unit,
  bulkChangeId: string,
  lines: readonly { readonly id: string; readonly before: BulkFields; readonly after: BulkFields }[],
): Promise<void> {
  const rows = lines.map(({ id, after }) => ({ id, ...after }));
  await sql`
    update products product
      set active = line.active,
          type = line.type,
          price_minor = line."priceMinor",
          price_as_of = case when (product.type, product.price_minor) is distinct from (line.type, line."priceMinor")
            then ${unit.now} else product.price_as_of end,
          archived_at = case when line.archived then coalesce(product.archived_at, ${unit.now}) end,
          updated_at = ${unit.now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as line(id uuid, active boolean, type text, "priceMinor" bigint, archived boolean)
      where product.id = line.id
  `.execute(unit.db);
  for (const { id, before, after } of lines.length > mostTold ? [] : lines) {
    const changes = { ...differences(unit, before, after), together: toPublicId('productBulkChange', bulkChangeId) };
    unit.record({ action: 'product.changed', subject: { kind: 'product', id }, changes });
  }
}

function differences({ store }: Unit, before: BulkFields, after: BulkFields) {
  const told = (of: BulkFields) => ({ ...of, type: store.types.nameOf(of.type) });
  const fields = (Object.keys(before) as (keyof BulkFields)[]).filter((field) => before[field] !== after[field]);
  return Object.fromEntries(fields.map((field) => [field, { before: told(before)[field], after: told(after)[field] }]));
}
