import { tryParseAmount } from '../money/amount.ts';
import { type Currency, minorUnitDigits } from '../money/currency.ts';

// A symbol or a code may stand on either side: £12.40, R$ 12,40, 12.40 GBP.
const aroundFigures = /^(?:[A-Z]{0,2}\p{Sc}\s*|[A-Z]{3}\s+)?([\d.,\s'’]*\d)(?:\s*\p{Sc}|\s+[A-Z]{3})?$/iu;

/** Between thousands, always in threes. */
const grouped = /^\d{1,3}(?:([.,\s'’])\d{3})(?:\1\d{3})*$/u;

/**
 * The amount, in minor units, that someone wrote with or without a currency, with a point or a comma, with or without
 * something between the thousands; null for what is none, or has more decimals than the currency.
 */
export function amountIn(text: string, currency: Currency): bigint | null {
  const figures = aroundFigures.exec(text)?.[1];
  if (figures === undefined) return null;
  const { whole, decimals } = split(figures, minorUnitDigits(currency));
  if (!/^\d+$/.test(whole) && !grouped.test(whole)) return null;
  const digits = whole.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '');
  const parsed = tryParseAmount(decimals ? `${digits}.${decimals}` : digits, currency);
  return parsed.ok ? parsed.amountMinor : null;
}

/** Where the decimals begin: at the last sign that fewer digits follow than stand between thousands, or as many as the currency has. */
function split(figures: string, currencyDigits: number): { whole: string; decimals: string } {
  const [, whole = '', decimals = ''] = /^(.*\d)[.,](\d+)$/.exec(figures) ?? [];
  const isDecimal = decimals.length > 0 && (decimals.length < 3 || decimals.length === currencyDigits);
  return isDecimal ? { whole, decimals } : { whole: figures, decimals: '' };
}
