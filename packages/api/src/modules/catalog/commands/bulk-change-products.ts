import { newId } from '@tillback/rules/ids/ids';
import type { BulkChangeInput } from '@tillback/rules/validation/bulk-changes';
import { sql } from 'kysely';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { answerOf, type BulkLine, changesSomething, linesOfChange } from '../bulk-change.ts';
import type { BulkChangeAnswer } from '../catalog.shapes.ts';
import { chosenProducts, stillMatching } from '../queries/chosen-products.ts';
import { holdProducts } from './hold-products.ts';
import { writeBulkFields } from './write-bulk-fields.ts';

/**
 * Changes several products at once. What is in the way of one keeps that one as it is, and the answer says so. One that no
 * longer matches once it is held is left out.
 * @throws {Refusal} `rule_violated` where too many match, `conflict` where others match than were seen
 */
export async function bulkChangeProducts(unit: Unit, input: BulkChangeInput): Promise<BulkChangeAnswer> {
  const { action } = input;
  const { ids, seen } = await chosenProducts(unit, input);
  await holdProducts(unit, ids);
  const lines = await linesOfChange(unit, await stillMatching(unit, input, ids), action);
  const changed = lines.filter((line) => line.refused === null && changesSomething(line));
  const id = newId();
  await writeBulkFields(unit, id, changed);
  await keep(unit, id, action, changed);
  const { matching } = input;
  unit.record({
    action: 'products.changed-together',
    subject: { kind: 'productBulkChange', id },
    changes: { action, ...(matching && { matching }), products: changed.length },
  });
  return { ...answerOf(id, lines, unit.store), seen };
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
