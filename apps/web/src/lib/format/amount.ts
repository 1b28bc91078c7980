import { numberFormat } from './intl.ts';

const minus = '\u2212';

/**
 * A decimal text ("1234.50") in the reader's notation, with a true minus sign. The text goes to Intl as it is: a
 * number in between would lose digits of large amounts.
 */
export function formatAmount(amount: string, locale: string): string {
  const digits = decimalsOf(amount);
  const format = numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return withTrueMinus(format.format(asNumeric(amount)));
}

/** The same with the currency's symbol: for figures that stand alone, without a head to name the currency. */
export function formatMoney(amount: string, currency: string, locale: string): string {
  const digits = decimalsOf(amount);
  const format = numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return withTrueMinus(format.format(asNumeric(amount)));
}

/** The same for a field to type in: with the reader's decimal sign, and nothing between the thousands. */
export function formatTypedAmount(amount: string, locale: string): string {
  const sign =
    numberFormat(locale)
      .formatToParts(0.5)
      .find(({ type }) => type === 'decimal')?.value ?? '.';
  return amount.replace('.', sign);
}

/** What was typed as an amount, as decimal text; the server says whether it is one. */
export function readTypedAmount(typed: string): string {
  return typed.trim().replace(',', '.');
}

/** "12.00" → "-12.00" and back; zero stays as it is. */
export function negated(amount: string): string {
  if (isZero(amount)) return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

export function isZero(amount: string): boolean {
  return !/[1-9]/.test(amount);
}

function decimalsOf(amount: string): number {
  return amount.split('.')[1]?.length ?? 0;
}

function asNumeric(amount: string): Intl.StringNumericLiteral {
  return amount as Intl.StringNumericLiteral;
}

function withTrueMinus(text: string): string {
  return text.replace('-', minus);
}
