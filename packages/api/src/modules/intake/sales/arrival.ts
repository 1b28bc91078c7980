import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { StoreSettings } from '../../settings/public.ts';
import type { JudgedSale } from './judge-sale.ts';
import { readSale, type Sale } from './read-sale.ts';

/** A sale on its way in: what was sent, what was understood, and what has become of it so far. */
export interface Arrival {
  readonly id: string;
  readonly raw: unknown;
  /** null where it could not be read */
  readonly sale: Sale | null;
  judged: JudgedSale | null;
  refusal: Refusal | null;
  orderId: string | null;
}

/** An arrival that nothing speaks against so far. */
export interface GoodArrival extends Arrival {
  judged: JudgedSale & { readonly documentDigits: string };
}

export function arrivalOf(raw: unknown, store: StoreSettings): Arrival {
  const base = { id: newId(), raw, judged: null, orderId: null };
  try {
    return { ...base, sale: readSale(raw, store), refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return { ...base, sale: null, refusal: error };
  }
}

export function isGood(arrival: Arrival): arrival is GoodArrival {
  return arrival.refusal === null && arrival.judged !== null && arrival.judged.documentDigits !== null;
}
