import { sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { Shelf } from '../shelf.ts';

const columns = { id: 'uuid', stock: 'integer' } as const;

/** Writes the stock that is left of what was taken. */
export async function saveShelf(unit: Unit, shelf: Shelf): Promise<void> {
  const rows = [...shelf.changed].map(({ id, stock }) => ({ id, stock }));
  if (rows.length === 0) {
    return;
  }
  await sql`
    update products product
      set stock = left_over.stock, updated_at = ${unit.now}
      from ${unnest(columns, rows)} as left_over(id, stock)
      where product.id = left_over.id
  `.execute(unit.db);
}
