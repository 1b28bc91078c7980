import type { Unit } from '../../../pipeline/unit.ts';
import { updateCustomer } from './update-customer.ts';

/**
 * A customer is known by the address that they sign in with; one that was merged has none of their own to keep.
 * @throws {Refusal} `email_taken`
 */
export async function setCustomerEmail(
  unit: Unit,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<void> {
  const present = await unit.db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', id)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst();
  if (present) {
    await updateCustomer(unit, { id, email });
  }
}
