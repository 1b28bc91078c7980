import { type Currency, minorUnitDigits } from './currency.ts';

/** The bounds of a database's int8, which stores every amount. */
export const largestAmountMinor = 2n ** 63n - 1n;
export const smallestAmountMinor = -(2n ** 63n);

export type AmountErrorReason = 'not_a_number' | 'too_precise' | 'out_of_range';

export type ParsedAmount =
  | { readonly ok: true; readonly amountMinor: bigint }
  | { readonly ok: false; readonly reason: AmountErrorReason };

export class AmountError extends Error {
  readonly reason: AmountErrorReason;

  constructor(reason: AmountErrorReason) {
    super(sentenceByReason[reason]);
    this.name = 'AmountError';
    this.reason = reason;
  }
}

const sentenceByReason: Readonly<Record<AmountErrorReason, string>> = {
  not_a_number: 'An amount is a decimal number such as "12.34".',
  too_precise: 'The amount has more decimals than its currency.',
  out_of_range: 'The amount is too large.',
};

const decimalNumber = /^(-?)(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

// Text of any length may arrive; a longer number is refused before the costly conversion to a bigint.
const mostDigits = largestAmountMinor.toString().length;

/**
 * Reads a decimal text ("12.34", "-0.05", "7") as minor units of the currency, or says why it can't.
 * No exponent, plus sign, spaces, separators of thousands or leading zeros.
 */
export function tryParseAmount(text: string, currency: Currency): ParsedAmount {
  const match = decimalNumber.exec(text);
  if (!match) return { ok: false, reason: 'not_a_number' };

  const [, sign, whole = '', decimals = ''] = match;
  const digits = minorUnitDigits(currency);
  if (decimals.length > digits) return { ok: false, reason: 'too_precise' };
  if (whole.length > mostDigits) return { ok: false, reason: 'out_of_range' };

  const magnitude = BigInt(whole + decimals.padEnd(digits, '0'));
  const amountMinor = sign === '-' ? -magnitude : magnitude;
  return isStorableAmount(amountMinor) ? { ok: true, amountMinor } : { ok: false, reason: 'out_of_range' };
}

/**
 * Like `tryParseAmount`, for text that is expected to be right.
 * @throws {AmountError} with the reason
 */
export function parseAmount(text: string, currency: Currency): bigint {
  const parsed = tryParseAmount(text, currency);
  if (!parsed.ok) throw new AmountError(parsed.reason);
  return parsed.amountMinor;
}

/** Minor units as decimal text with all the currency's decimals: "12.34", "-0.05", "700" (JPY). */
export function formatAmount(amountMinor: bigint, currency: Currency): string {
  return formatScaled(amountMinor, minorUnitDigits(currency));
}

/** Writes `scaled` / 10^`decimals` as decimal text. */
export function formatScaled(scaled: bigint, decimals: number): string {
  const sign = scaled < 0n ? '-' : '';
  const magnitude = scaled < 0n ? -scaled : scaled;
  const digits = magnitude.toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Whether the database can hold it: a product of a price and a quantity may be too large. */
export function isStorableAmount(amountMinor: bigint): boolean {
  return amountMinor >= smallestAmountMinor && amountMinor <= largestAmountMinor;
}
