import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { SaleAnswer } from '../sales.shapes.ts';
import { selectSales, shapeSale } from './sale-rows.ts';

/**
 * A received sale: what was sent, and what was understood.
 * @throws {Refusal} `not_found`, also for another client's
 */
export async function getSale({ db, actor, store }: Reader, { id }: ByIdInput): Promise<SaleAnswer> {
  const row = await selectSales(db, actor).select('sale.raw').where('sale.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such sale.');
  }
  return { ...shapeSale(row, store.currency), raw: JSON.parse(row.raw), parsed: row.parsed };
}
