import { customerOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { WalletAnswer } from '../wallet.shapes.ts';
import { balancesOfCustomer } from './balances-of-customer.ts';

/** The balances of the customer who asks. */
export async function getWallet(reader: Reader): Promise<WalletAnswer> {
  return balancesOfCustomer(reader, customerOf(reader.actor));
}
