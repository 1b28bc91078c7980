import { statusOf } from '@tillback/rules/errors/error-codes';
import type { Refusal } from '@tillback/rules/errors/refusal';
import { toPublicId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { getSale } from '../queries/get-sale.ts';
import type { SaleAnswer } from '../sales.shapes.ts';
import { receiveSales } from './receive-sales.ts';

/** What became of one sale. A refusal is an answer here, so that its sale stays received. */
export type SaleOutcome =
  | { readonly sale: SaleAnswer }
  | { readonly refused: Pick<Refusal, 'code' | 'detail' | 'errors' | 'extra'> };

/**
 * Takes in one sale.
 * @throws {Refusal} `invalid_input` for what is no sale: that is no outcome to be kept under the request's key
 */
export async function receiveSale(unit: Unit, raw: unknown): Promise<SaleOutcome> {
  const [arrival] = await receiveSales(unit, [raw]);
  if (!arrival) {
    throw new Error('A sale that was sent has not arrived.');
  }
  const { id, refusal } = arrival;
  if (!refusal) {
    return { sale: await getSale(unit, { id }) };
  }
  if (statusOf(refusal.code) === 400) {
    throw refusal;
  }
  const { code, detail, errors, extra } = refusal;
  return { refused: { code, detail, ...(errors && { errors }), extra: { ...extra, saleId: toPublicId('sale', id) } } };
}
