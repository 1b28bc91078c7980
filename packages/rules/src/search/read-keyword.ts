import { digitsOfDocument } from '../customers/document.ts';
import { type IdKind, readPublicId } from '../ids/ids.ts';
import type { Currency } from '../money/currency.ts';
import { amountIn } from './amount-in.ts';
import { type DateOrder, dayIn } from './day-in.ts';

/** What someone may mean by what they typed into a search. Text it always is; the rest is null where it cannot be that. */
export interface Sought {
  /** as it was typed, to be found literally */
  readonly text: string;
  /** of one thing, whatever it is; who types one means nothing else */
  readonly id: { readonly kind: IdKind; readonly id: string } | null;
  readonly amountMinor: bigint | null;
  /** 'YYYY-MM-DD', of the store's calendar */
  readonly day: string | null;
}

interface Conventions {
  /** the store's */
  readonly currency: Currency;
  /** the reader's */
  readonly dateOrder: DateOrder;
}

/** Reads a keyword in every way that it can be read. */
export function readKeyword(text: string, { currency, dateOrder }: Conventions): Sought {
  const day = dayIn(text, dateOrder);
  const isOtherNumber = day !== null || digitsOfDocument(text) !== null;
  return {
    text,
    id: readPublicId(text.toLowerCase()),
    day,
    amountMinor: isOtherNumber ? null : amountIn(text, currency),
  };
}
