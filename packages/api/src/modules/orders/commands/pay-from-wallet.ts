import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { openAccounts } from '../../ledger/public.ts';
import { openWallets } from '../../wallet/public.ts';
import type { HeldOrder } from '../held-order.ts';
import { payFromWallets } from './redeem-at-checkout.ts';

interface Payment {
  readonly amountMinor: bigint;
  readonly reference: string | null;
}

/**
 * Pays part of a placed order from its customer's wallet. Gives the payment's id, in a list.
 * @throws {Refusal} `rule_violated` where nobody's wallet is meant, `insufficient_balance`
 */
export async function payFromWallet(unit: Unit, order: HeldOrder, payment: Payment): Promise<string[]> {
  const { id: orderId, customerId } = order;
  if (customerId === null) {
    const sentence = 'Nobody is known whose wallet could pay.';
    throw new Refusal('rule_violated', sentence, { errors: { method: [sentence] } });
  }
  const wallets = await openWallets(unit, [customerId]);
  const wallet = wallets.get(customerId);
  if (!wallet || wallet.spendableMinor < payment.amountMinor) {
    const sentence = 'There is less in the wallet than what was to be paid from it.';
    throw new Refusal('insufficient_balance', sentence, { errors: { amount: [sentence] } });
  }
  const transferId = newId();
  wallet.take(payment.amountMinor, transferId);
  const accounts = await openAccounts(unit, [customerId]);
  return payFromWallets(unit, [{ orderId, customerId, transferId, ...payment }], { wallets, accounts });
}
