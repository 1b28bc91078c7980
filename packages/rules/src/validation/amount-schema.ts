import * as z from 'zod';
import { Refusal } from '../errors/refusal.ts';
import { AmountError, formatAmount, parseAmount, tryParseAmount } from '../money/amount.ts';
import type { Currency } from '../money/currency.ts';
import { messages, requiredOr } from './messages.ts';

// Twelve digits before the point and four after it fit an int8 in every currency.
const amountPattern = /^-?(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,4})?$/;
const amountFromZeroPattern = /^(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,4})?$/;
const amountAboveZeroPattern = /^(?=.*[1-9])(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,4})?$/;

/** An amount of whatever currency, still text: the command that knows the store's currency reads it by `readAmount`. */
export const amountText = decimalText(amountPattern, 'This is not an amount like "12.34".');

/** Like `amountText`, zero or more. */
export const amountFromZeroText = decimalText(
  amountFromZeroPattern,
  'This is not an amount of zero or more like "12.34".',
);

/** Like `amountText`, more than zero. */
export const amountAboveZeroText = decimalText(
  amountAboveZeroPattern,
  'This is not an amount above zero like "12.34".',
);

type AmountBounds = { readonly currency: Currency; readonly minMinor?: bigint; readonly maxMinor?: bigint };

/** An amount of a known currency: decimal text in, minor units out. */
export function amountOf(bounds: AmountBounds): z.ZodPipe<z.ZodString, z.ZodTransform<bigint, string>> {
  return amountText.transform((text, context) => {
    const parsed = tryParseAmount(text, bounds.currency);
    const mistake = parsed.ok ? mistakeOfBounds(parsed.amountMinor, bounds) : new AmountError(parsed.reason).message;
    if (parsed.ok && mistake === null) return parsed.amountMinor;
    context.issues.push({ code: 'custom', message: mistake ?? '', input: text });
    return z.NEVER;
  });
}

/**
 * Reads the amount that was sent in a field, once the store's currency is known.
 * @throws {Refusal} `invalid_input`, naming the field
 */
export function readAmount(field: string, text: string, currency: Currency): bigint {
  try {
    return parseAmount(text, currency);
  } catch (error) {
    if (!(error instanceof AmountError)) throw error;
    throw new Refusal('invalid_input', error.message, { errors: { [field]: [error.message] } });
  }
}

function mistakeOfBounds(amountMinor: bigint, { currency, minMinor, maxMinor }: AmountBounds): string | null {
  if (minMinor !== undefined && amountMinor < minMinor) return `At least ${formatAmount(minMinor, currency)}.`;
  if (maxMinor !== undefined && amountMinor > maxMinor) return `At most ${formatAmount(maxMinor, currency)}.`;
  return null;
}

function decimalText(pattern: RegExp, message: string): z.ZodString {
  return z
    .string({ error: requiredOr(messages.amountsAreText) })
    .regex(pattern, { error: message })
    .meta({ description: 'A decimal amount, as a string', examples: ['12.34'] });
}
