import type { Sought } from '@tillback/rules/search/read-keyword';
import { isExactly } from '../../../lists/best-first.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { SaleSummaryAnswer } from '../sales.shapes.ts';
import { saleMatches } from './sale-matches.ts';
import { selectSales, shapeSale } from './sale-rows.ts';

/** The received sales that may be meant: first whose reference it is, then the latest. */
export async function findSales(
  { db, actor, store }: Reader,
  { id, text }: Sought,
  limit: number,
): Promise<SaleSummaryAnswer[]> {
  if (id && id.kind !== 'sale') {
    return [];
  }
  const sales = selectSales(db, actor);
  const meant = id ? sales.where('sale.id', '=', id.id) : sales.where((sale) => sale.or(saleMatches(text)));
  const rows = await meant
    .orderBy(isExactly(['sale.reference'], text), 'desc')
    .orderBy('sale.received_at', 'desc')
    .orderBy('sale.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => shapeSale(row, store.currency));
}
