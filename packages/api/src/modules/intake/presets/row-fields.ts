import { type AmountErrorReason, tryParseAmount } from '@tillback/rules/money/amount';
import type { Currency } from '@tillback/rules/money/currency';
import { instantOfLocalTime } from '@tillback/rules/time/local-time';
import type { Notation } from './notation.ts';
import type { InterpretationContext, RefusalReason, RefusedRow } from './preset.ts';

// The most of one line: far above any sale, far below where sums of many lines leave a database's int8.
const highestQuantity = 1_000_000;
const highestPriceMinor = 100_000_000n;

const wholeNumber = /^-?\d+$/;
const surplusZeros = /(\.\d*[1-9])0+$|\.0+$/;

type PriceProblem = Exclude<AmountErrorReason, 'not_a_number'>;

const priceProblems: Readonly<Record<PriceProblem, { reason: RefusalReason; why: string }>> = {
  too_precise: { reason: 'price_too_precise', why: 'has more decimals than the currency' },
  out_of_range: { reason: 'field_too_long', why: 'is too high' },
};

export function refused(reason: RefusalReason, detail: string): RefusedRow {
  return { kind: 'refused', reason, detail };
}

export function isRefused(field: number | bigint | Date | RefusedRow): field is RefusedRow {
  return typeof field === 'object' && 'kind' in field;
}

/** A whole number in digits alone, of the sign that a sale or a return has; given without the sign. */
export function quantityOf(text: string, notation: Notation, isReturn: boolean): number | RefusedRow {
  const plain = notation.quantity(text);
  if (plain === null || !wholeNumber.test(plain))
    return refused('quantity_not_whole', `The quantity ${shown(text)} is not a whole number.`);

  const quantity = isReturn ? -Number(plain) : Number(plain);
  if (quantity > highestQuantity) return refused('field_too_long', `The quantity ${shown(text)} is above 1,000,000.`);
  if (quantity > 0) return quantity;
  return isReturn
    ? refused('quantity_not_negative', `The quantity of a return is below zero, but it is ${shown(text)}.`)
    : refused('quantity_not_positive', `The quantity of a sale is above zero, but it is ${shown(text)}.`);
}

/** Above zero, in minor units; zeros at the end are no decimals, so 2.550 is 2.55. */
export function unitPriceMinorOf(text: string, notation: Notation, currency: Currency): bigint | RefusedRow {
  const parsed = tryParseAmount(notation.price(text)?.replace(surplusZeros, '$1') ?? '', currency);
  if (!parsed.ok) {
    if (parsed.reason === 'not_a_number') {
      const sentence = `The unit price ${shown(text)} is not a number with ${notation.examples.price}.`;
      return refused('price_not_a_number', sentence);
    }
    const { reason, why } = priceProblems[parsed.reason];
    return refused(reason, `The unit price ${shown(text)} ${why}.`);
  }
  if (parsed.amountMinor <= 0n)
    return refused('price_not_positive', `The unit price ${shown(text)} is not above zero.`);
  if (parsed.amountMinor > highestPriceMinor)
    return refused('field_too_long', `The unit price ${shown(text)} is too high.`);
  return parsed.amountMinor;
}

/** A time on the store's clocks, not later than now. */
export function timeOf(text: string, notation: Notation, { zone, now }: InterpretationContext): Date | RefusedRow {
  const time = instantOfLocalTime(notation.time(text) ?? '', zone);
  if (!time)
    return refused('date_invalid', `The date ${shown(text)} is not a real time such as ${notation.examples.time}.`);
  if (time > now) return refused('date_in_future', `The date ${shown(text)} is in the future.`);
  return time;
}

function shown(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 40).toWellFormed()}…"` : `"${text}"`;
}
