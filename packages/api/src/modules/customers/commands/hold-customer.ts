import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * A customer to be changed, locked.
 * @throws {Refusal} `not_found`, or `conflict` for one that was merged or archived: it is there to be read only
 */
export async function holdCustomer({ db }: Unit, id: string) {
  const customer = await db.selectFrom('customers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!customer) {
    throw new Refusal('not_found', 'There is no such customer.');
  }
  if (customer.merged_into_id !== null) {
    throw new Refusal('conflict', 'This customer was merged into another. Change that one.');
  }
  if (customer.archived_at !== null) {
    throw new Refusal('conflict', 'This customer is only read any more: the import that added them was undone.');
  }
  return customer;
}
