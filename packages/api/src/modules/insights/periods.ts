import { beginsPeriod, type Granularity } from '@tillback/rules/insights/granularity';
import { countDays, daysAfter, daysBetween } from '../../time/store-days.ts';

/** Days of the store from `from` up to but without `to`. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** A range cut where weeks or months begin; the first and the last piece may be shorter. */
export function periodsOf({ from, to }: Period, granularity: Granularity): Period[] {
  const starts = daysBetween(from, to).filter((day, index) => index === 0 || beginsPeriod(day, granularity));
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? to }));
}

/** As many days, moved back by the length of the range that they are of. */
export function periodBefore(period: Period, range: Period): Period {
  const length = countDays(range.from, range.to);
  return { from: daysAfter(period.from, -length), to: daysAfter(period.to, -length) };
}

/** The months of the calendar that lie in a range as a whole; of none it is an empty range at its start. */
export function wholeMonthsOf({ from, to }: Period): Period {
  const first = from.endsWith('-01') ? from : firstOfNextMonth(from);
  const end = `${to.slice(0, 7)}-01`;
  return first < end ? { from: first, to: end } : { from, to: from };
}

function firstOfNextMonth(day: string): string {
  const longestMonth = 31;
  return `${daysAfter(`${day.slice(0, 7)}-01`, longestMonth).slice(0, 7)}-01`;
}
