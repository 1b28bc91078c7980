import type { CreateCustomerInput } from '@tillback/rules/validation/customers';
import type { Unit } from '../../../pipeline/unit.ts';
import type { CustomerAnswer } from '../customers.shapes.ts';
import { getCustomer } from '../queries/get-customer.ts';
import { createCustomer } from './create-customer.ts';

/**
 * Adds a customer by hand.
 * @throws {Refusal} `email_taken`, or `conflict` for a reference that another customer has
 */
export async function addCustomer(unit: Unit, input: CreateCustomerInput): Promise<CustomerAnswer> {
  return getCustomer(unit, { id: await createCustomer(unit, input) });
}
