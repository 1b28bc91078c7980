import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { answerOf, type BulkLine, fieldsOfProduct } from '../bulk-change.ts';
import type { BulkChangeAnswer } from '../catalog.shapes.ts';
import { skuIsTaken } from '../sku-variant.ts';
import { holdProducts } from './hold-products.ts';
import { writeBulkFields } from './write-bulk-fields.ts';

/**
 * Gives each product back what a bulk change took, once. One that was changed since stays as it is, and the answer says so.
 * @throws {Refusal} `not_found`, or `conflict` where it was undone before
 */
export async function undoBulkChange(unit: Unit, { id }: ByIdInput): Promise<BulkChangeAnswer> {
  await claim(unit, id);
  const { rows: changed } = await sql<{ id: string }>`
    select product_id as id from product_bulk_change_lines where bulk_change_id = ${id}
  `.execute(unit.db);
  await holdProducts(
    unit,
    changed.map((line) => line.id),
  );
  const lines = await linesOfUndo(unit, id);
  const undone = lines.filter((line) => line.refused === null);
  await writeBulkFields(unit, id, undone);
  unit.record({
    action: 'products.change-undone',
    subject: { kind: 'productBulkChange', id },
    changes: { products: undone.length, stayed: lines.length - undone.length },
  });
  return answerOf(id, lines, unit.store);
}

async function claim({ db, now }: Unit, id: string): Promise<void> {
  const claimed = await db
    .updateTable('product_bulk_changes')
    .set({ undone_at: now })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (claimed) {
    return;
  }
  const known = await db.selectFrom('product_bulk_changes').select('id').where('id', '=', id).executeTakeFirst();
  throw known
    ? new Refusal('conflict', 'This was undone before.')
    : new Refusal('not_found', 'There is no such change.');
}

async function linesOfUndo({ db }: Unit, id: string): Promise<BulkLine[]> {
  const { rows } = await sql<BulkLine>`
    select product.id, product.sku, product.name, present.fields as before,
           case when refused is null then line.before else present.fields end as after, refused
      from product_bulk_change_lines line
      join products product on product.id = line.product_id
      cross join lateral (select ${fieldsOfProduct} as fields) as present
      cross join lateral (
        select case
          when present.fields <> line.after then 'changed-since'
          when product.archived_at is not null and not (line.before ->> 'archived')::boolean and ${skuIsTaken('product')}
            then 'sku-taken'
        end as refused
      ) as judged
      where line.bulk_change_id = ${id}
      order by product.name, product.id
  `.execute(db);
  return rows;
}
