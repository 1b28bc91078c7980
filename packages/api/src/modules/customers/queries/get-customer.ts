import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { shownDocument } from '../shown-document.ts';
import { customerAnswer, customerRows } from './customer-rows.ts';

/** @throws {Refusal} `not_found` */
export async function getCustomer(
  { db, store, actor }: Pick<Reader, 'db' | 'store' | 'actor'>,
  { id }: ByIdInput,
): Promise<CustomerAnswer> {
  const row = await customerRows(db, store.currency).where('customers.id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not_found', 'There is no such customer.');
  }
  return { ...customerAnswer(row, store.currency), document: shownDocument(row.document, actor) };
}
