import { newId } from '@tillback/rules/ids/ids';
import type { BulkChangeInput } from '@tillback/rules/validation/catalog';
import { sql } from 'kysely';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { answerOf, type BulkLine, changesSomething, linesOfChange } from '../bulk-change.ts';
import type { BulkChangeAnswer } from '../catalog.shapes.ts';
import { holdProducts } from './hold-products.ts';
import { writeBulkFields } from './write-bulk-fields.ts';

/** Changes several products at once. What is in the way of one keeps that one as it is, and the answer says so. */
export async function bulkChangeProducts(unit: Unit, { ids, action }: BulkChangeInput): Promise<BulkChangeAnswer> {
  await holdProducts(unit, ids);
  const lines = await linesOfChange(unit, ids, action);
  const changed = lines.filter((line) => line.refused === null && changesSomething(line));
  await writeBulkFields(unit, changed);
  const id = newId();
  await keep(unit, id, action, changed);
  return answerOf(id, lines, unit.store);
}

async function keep(unit: Unit, id: string, action: BulkChangeInput['action'], lines: readonly BulkLine[]) {
  await unit.db
    .insertInto('product_bulk_changes')
    .values({ id, action, made_by_name: actorName(unit.actor), made_at: unit.now })
    .execute();
  await sql`
    insert into product_bulk_change_lines (bulk_change_id, product_id, before, after)
    select ${id}, line.id, line.before, line.after
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line(id uuid, before jsonb, after jsonb)
  `.execute(unit.db);
}
