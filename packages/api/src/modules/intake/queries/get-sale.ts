import { maskedDocument } from '@tillback/rules/customers/masked-document';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import { mayReadDocuments } from '../../customers/public.ts';
import type { ParsedSale } from '../entities/received-sale.ts';
import { maskedSale } from '../sales/masked-sale.ts';
import type { SaleAnswer } from '../sales.shapes.ts';
import { selectSales, shapeSale } from './sale-rows.ts';

/**
 * A received sale: what was sent, and what was understood; with its document masked for who need not know it.
 * @throws {Refusal} `not_found`, also for another client's
 */
export async function getSale({ db, actor, store }: Reader, { id }: ByIdInput): Promise<SaleAnswer> {
  const row = await selectSales(db, actor).select('sale.raw').where('sale.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such sale.');
  }
  const sale = { ...shapeSale(row, store.currency), raw: JSON.parse(row.raw), parsed: row.parsed };
  const mayReadWhole = actor.kind === 'client' || mayReadDocuments(actor);
  return mayReadWhole ? sale : { ...sale, raw: maskedSale(sale.raw), parsed: maskedParsed(sale.parsed) };
}

function maskedParsed(parsed: ParsedSale | null): ParsedSale | null {
  if (parsed === null || parsed.customer.document === null) {
    return parsed;
  }
  return { ...parsed, customer: { ...parsed.customer, document: maskedDocument(parsed.customer.document) } };
}
