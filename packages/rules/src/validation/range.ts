import * as z from 'zod';
import { longestRangeYears } from '../time/longest-range.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';

/** Days from `from` (inclusive) to `to` (exclusive), at most thirty years of them, with whatever else is asked. */
export function rangeInput<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .strictObject({ from: day, to: day, ...shape })
    .refine((range) => isInOrder(daysOf(range)), { error: daysOutOfOrder, path: ['to'] })
    .refine((range) => isWithinBounds(daysOf(range)), { error: `At most ${longestRangeYears} years.`, path: ['to'] });
}

type Days = { readonly from: string; readonly to: string };

// The further shape is not known here, so neither is that it leaves the two days as they are.
function daysOf(range: object): Days {
  return range as Days;
}

function isWithinBounds({ from, to }: Days): boolean {
  const lastYear = Number(from.slice(0, 4)) + longestRangeYears;
  return to <= `${lastYear}${from.slice(4)}`;
}
