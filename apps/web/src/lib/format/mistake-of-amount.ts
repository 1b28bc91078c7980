import { readTypedAmount } from './amount.ts';

/** What is wrong with an amount that was typed: it is none, has more decimals than the currency, or is above what there is. */
export type AmountMistake = 'unreadable' | 'too-fine' | 'too-much';

/** Of an amount above zero and at most `most`, which is a decimal text of the server's, with all decimals of the currency. */
export function mistakeOfAmount(typed: string, most: string): AmountMistake | null {
  const amount = readTypedAmount(typed);
  if (!/^\d{1,15}(\.\d{1,4})?$/.test(amount) || !/[1-9]/.test(amount)) return 'unreadable';
  if (decimalsOf(amount) > decimalsOf(most)) return 'too-fine';
  return isAbove(amount, most) ? 'too-much' : null;
}

/** Digit by digit: as a number a large amount would lose its last ones. */
function isAbove(left: string, right: string): boolean {
  const decimals = decimalsOf(right);
  const digits = (amount: string) => {
    const [whole = '', part = ''] = amount.split('.');
    return BigInt(whole + part.padEnd(decimals, '0'));
  };
  return digits(left) > digits(right);
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}
