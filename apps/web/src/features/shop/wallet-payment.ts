import { readTypedAmount } from '../../lib/format/amount.ts';
import { type AmountMistake, mistakeOfAmount } from '../../lib/format/mistake-of-amount.ts';
import type { OrderToPlace } from './shop-types.ts';

/** What a shopper chose to pay from the wallet. */
export interface WalletPayment {
  readonly kind: 'none' | 'all' | 'amount';
  readonly typed: string;
  readonly mistake: AmountMistake | null;
}

export const noWalletPayment: WalletPayment = { kind: 'none', typed: '', mistake: null };

/** The choice with what is wrong about it, where at most so much can be paid. Amounts are decimal texts. */
export function checkedPayment(payment: WalletPayment, payable: string): WalletPayment {
  const isAmount = payment.kind === 'amount' && payment.typed.trim() !== '';
  return { ...payment, mistake: isAmount ? mistakeOfAmount(payment.typed, payable) : null };
}

/** What is asked of the server; undefined: nothing from the wallet. */
export function redeemOf({ kind, typed, mistake }: WalletPayment): OrderToPlace['redeem'] {
  if (kind === 'all') return 'all';
  return kind === 'amount' && typed.trim() !== '' && mistake === null ? readTypedAmount(typed) : undefined;
}
