import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { customerCreated } from '../customers.events.ts';
import { explainTaken } from '../taken.ts';

export interface NewCustomer {
  readonly name: string;
  /** In its normal form, as `@tillback/rules/validation/email` gives it. */
  readonly email: string | null;
  readonly reference?: string | null;
  readonly country?: string | null;
}

/**
 * Adds a customer and gives its id.
 * @throws {Refusal} `email_taken`, or `conflict` for a reference that another customer has
 */
export async function createCustomer(unit: Unit, customer: NewCustomer): Promise<string> {
  const id = newId();
  await explainTaken(() =>
    unit.db
      .insertInto('customers')
      .values({ id, reference: null, country: null, ...customer, created_at: unit.now })
      .execute(),
  );
  unit.record({ action: 'customer.created', subject: { kind: 'customer', id } });
  unit.announce(customerCreated(id, false));
  return id;
}
