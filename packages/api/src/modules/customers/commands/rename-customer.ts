import type { Unit } from '../../../pipeline/unit.ts';
import { holdCustomer } from './hold-customer.ts';
import { updateCustomer } from './update-customer.ts';

interface Renaming {
  readonly id: string;
  readonly name: string;
}

/**
 * Calls a customer as they call themselves. Who is known by a document keeps the name that goes with it: the sales that
 * other systems send are matched by both.
 */
export async function renameCustomer(unit: Unit, { id, name }: Renaming): Promise<void> {
  const { document } = await holdCustomer(unit, id);
  if (document === null) {
    await updateCustomer(unit, { id, name });
  }
}
