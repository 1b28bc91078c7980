import type { DateFormat, DecimalSeparator } from '@tillback/rules/intake/sales-mapping';

const endsInDecimals = /(?<separator>[.,])\d{1,2}\D*$/;

/** What stands before the last one or two digits of most prices; a point where none has any. */
export function guessDecimalSeparator(prices: readonly string[]): DecimalSeparator {
  const found = prices.map((price) => endsInDecimals.exec(price)?.groups?.['separator']);
  const commas = found.filter((separator) => separator === ',').length;
  return commas > found.filter((separator) => separator === '.').length ? ',' : '.';
}

export interface DateGuess {
  readonly format: DateFormat;
  /** A day above 12 shows which of two numbers is the day; without one, both orders are possible. */
  readonly isSure: boolean;
}

const yearFirst = /^\s*\d{4}\D/;
const twoNumbers = /^\s*(\d{1,2})\D(\d{1,2})\D/;

/** @param usual what is more usual where the dates do not say whether the day or the month stands first */
export function guessDateFormat(dates: readonly string[], usual: 'dmy' | 'mdy'): DateGuess {
  const filled = dates.filter((date) => date !== '');
  if (filled.length === 0) return { format: usual, isSure: false };
  if (filled.some((date) => yearFirst.test(date))) return { format: 'ymd', isSure: true };
  const pairs = filled
    .map((date) => twoNumbers.exec(date) ?? [])
    .map(([, first, second]) => [first, second].map(Number));
  if (pairs.some(([first = 0]) => first > 12)) return { format: 'dmy', isSure: true };
  if (pairs.some(([, second = 0]) => second > 12)) return { format: 'mdy', isSure: true };
  return { format: usual, isSure: false };
}
