import { formatAmount, parseAmount } from '@tillback/rules/money/amount';
import type { OwnLot } from './use-own-lots.ts';

/** Lots to which something happens on one day, or that wait for one thing. */
export type LotDay = {
  /** the day as it is written, or what is waited for */
  name: string;
  /** of the first; null: the day is not known, or never comes */
  at: string | null;
  lots: readonly OwnLot[];
  /** what is left in all */
  total: string;
};

type When = { name: string; at: string | null };

/** Lots by their days, in the order in which they come. */
export function lotsByDay(lots: readonly OwnLot[], whenOf: (lot: OwnLot) => When): LotDay[] {
  const byName = Map.groupBy(lots, (lot) => whenOf(lot).name);
  return [...byName].flatMap(([name, ofDay]) => {
    const [first] = ofDay;
    return first ? [{ name, at: whenOf(first).at, lots: ofDay, total: totalOf(ofDay, first.currency) }] : [];
  });
}

function totalOf(lots: readonly OwnLot[], currency: string): string {
  const totalMinor = lots.reduce((sum, lot) => sum + parseAmount(lot.remaining, currency), 0n);
  return formatAmount(totalMinor, currency);
}
