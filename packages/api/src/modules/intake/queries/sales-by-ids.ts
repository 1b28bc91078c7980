import { type SqlBool, sql } from 'kysely';
import type { Reader } from '../../../pipeline/unit.ts';
import type { SaleSummaryAnswer } from '../sales.shapes.ts';
import { selectSales, shapeSale } from './sale-rows.ts';

/** The sales with these ids, in the order of the ids. */
export async function salesByIds(
  { db, actor, store }: Omit<Reader, 'now'>,
  ids: readonly string[],
): Promise<SaleSummaryAnswer[]> {
  const rows = await selectSales(db, actor).where(sql<SqlBool>`sale.id = any(${ids}::uuid[])`).execute();
  const byId = new Map(rows.map((row) => [row.id, shapeSale(row, store.currency)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
