import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Reader } from '../../../pipeline/unit.ts';
import type { WalletAnswer } from '../wallet.shapes.ts';
import { balancesOfCustomer } from './balances-of-customer.ts';

/** The balances of any customer, for staff. */
export async function getCustomerWallet(reader: Reader, { id }: ByIdInput): Promise<WalletAnswer> {
  const customer = await reader.db.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst();
  if (!customer) {
    throw new Refusal('not_found', 'There is no such customer.');
  }
  return balancesOfCustomer(reader, customer.id);
}
