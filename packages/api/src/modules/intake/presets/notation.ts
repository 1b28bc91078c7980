import { plainNumber, plainQuantity } from '@tillback/rules/intake/plain-number';
import { plainTime } from '@tillback/rules/intake/plain-time';
import type { DateFormat, DecimalSeparator } from '@tillback/rules/intake/sales-mapping';

type Plain = (text: string) => string | null;

/** How the files of one source write numbers and times. Each reader gives the plain form, or null for another notation. */
export interface Notation {
  readonly dateFormat: DateFormat;
  readonly decimalSeparator: DecimalSeparator;
  /** digits, with a minus before what is below zero */
  readonly quantity: Plain;
  /** decimal text with a point */
  readonly price: Plain;
  /** a wall clock's time, 'YYYY-MM-DD HH:MM:SS' */
  readonly time: Plain;
  /** for the sentence about a price or a time that is written otherwise */
  readonly examples: { readonly price: string; readonly time: string };
}

const asItStands: Plain = (text) => text;

/** Numbers and times as programs write them, to the letter. */
export const exactNotation: Notation = {
  dateFormat: 'ymd',
  decimalSeparator: '.',
  quantity: asItStands,
  price: asItStands,
  time: asItStands,
  examples: { price: 'a decimal point, such as 2.55', time: '2011-05-31 15:53:00' },
};

const timeExamples: Readonly<Record<DateFormat, string>> = {
  ymd: '2011-05-31 15:53',
  dmy: '31/05/2011 15:53',
  mdy: '05/31/2011 15:53',
};

/** Numbers and times as people and spreadsheets write them. */
export function notationOf(dateFormat: DateFormat, decimalSeparator: DecimalSeparator): Notation {
  return {
    dateFormat,
    decimalSeparator,
    quantity: (text) => plainQuantity(text, decimalSeparator),
    price: (text) => plainNumber(text, decimalSeparator),
    time: (text) => plainTime(text, dateFormat),
    examples: {
      price: decimalSeparator === ',' ? 'a decimal comma, such as 2,55' : 'a decimal point, such as 2.55',
      time: timeExamples[dateFormat],
    },
  };
}
