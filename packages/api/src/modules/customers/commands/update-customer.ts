import type { UpdateCustomerInput } from '@tillback/rules/validation/customers';
import type { Unit } from '../../../pipeline/unit.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { getCustomer } from '../queries/get-customer.ts';
import { explainTaken } from '../taken.ts';
import { holdCustomer } from './hold-customer.ts';

const fields = ['name', 'email', 'reference', 'country'] as const;

/**
 * Changes what a customer is called and known by; how they sign in stays.
 * @throws {Refusal} `not_found`, `email_taken`, or `conflict` for a reference of another or a merged customer
 */
export async function updateCustomer(unit: Unit, { id, ...input }: UpdateCustomerInput): Promise<CustomerAnswer> {
  const before = await holdCustomer(unit, id);
  const changed = fields.filter((field) => input[field] !== undefined && input[field] !== before[field]);
  if (changed.length > 0) {
    const values = Object.fromEntries(changed.map((field) => [field, input[field]]));
    await explainTaken(() => unit.db.updateTable('customers').set(values).where('id', '=', id).execute());
    unit.record({
      action: 'customer.changed',
      subject: { kind: 'customer', id },
      changes: Object.fromEntries(changed.map((field) => [field, { before: before[field], after: input[field] }])),
    });
  }
  return getCustomer(unit, { id });
}
