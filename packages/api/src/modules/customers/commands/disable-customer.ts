import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { getCustomer } from '../queries/get-customer.ts';
import { holdCustomer } from './hold-customer.ts';

/**
 * Ends that a customer can sign in and order in the shop, from their next request on. What they have stays theirs.
 * @throws {Refusal} `not_found`, or `conflict` for a merged customer
 */
export function disableCustomer(unit: Unit, { id }: ByIdInput): Promise<CustomerAnswer> {
  return setDisabled(unit, id, unit.now);
}

/**
 * Lets a customer in again.
 * @throws {Refusal} `not_found`, or `conflict` for a merged customer
 */
export function enableCustomer(unit: Unit, { id }: ByIdInput): Promise<CustomerAnswer> {
  return setDisabled(unit, id, null);
}

async function setDisabled(unit: Unit, id: string, disabledAt: Date | null): Promise<CustomerAnswer> {
  const before = await holdCustomer(unit, id);
  if ((before.disabled_at === null) !== (disabledAt === null)) {
    await unit.db.updateTable('customers').set({ disabled_at: disabledAt }).where('id', '=', id).execute();
    unit.record({ action: disabledAt ? 'customer.disabled' : 'customer.enabled', subject: { kind: 'customer', id } });
  }
  return getCustomer(unit, { id });
}
