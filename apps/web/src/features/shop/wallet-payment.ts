import { readTypedAmount } from '../../lib/format/amount.ts';
import type { OrderToPlace } from './shop-types.ts';

/** What a shopper chose to pay from the wallet. */
export interface WalletPayment {
  readonly kind: 'none' | 'all' | 'amount';
  readonly typed: string;
  readonly mistake: 'unreadable' | 'too-much' | null;
}

export const noWalletPayment: WalletPayment = { kind: 'none', typed: '', mistake: null };

/** The choice with what is wrong about it, where at most so much can be paid. Amounts are decimal texts. */
export function checkedPayment(payment: WalletPayment, payable: string): WalletPayment {
  const { kind, typed } = payment;
  if (kind !== 'amount' || typed.trim() === '') return { ...payment, mistake: null };
  const amount = readTypedAmount(typed);
  if (!/^\d{1,15}(\.\d{1,4})?$/.test(amount) || !/[1-9]/.test(amount)) return { ...payment, mistake: 'unreadable' };
  return { ...payment, mistake: isAbove(amount, payable) ? 'too-much' : null };
}

/** What is asked of the server; undefined: nothing from the wallet. */
export function redeemOf({ kind, typed, mistake }: WalletPayment): OrderToPlace['redeem'] {
  if (kind === 'all') return 'all';
  return kind === 'amount' && typed.trim() !== '' && mistake === null ? readTypedAmount(typed) : undefined;
}

/** Digit by digit: as a number a large amount would lose its last ones. */
function isAbove(left: string, right: string): boolean {
  const decimals = 4;
  const digits = (amount: string) => {
    const [whole = '', part = ''] = amount.split('.');
    return BigInt(whole + part.padEnd(decimals, '0'));
  };
  return digits(left) > digits(right);
}
