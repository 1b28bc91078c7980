import type { InsightsRange } from '@tillback/rules/validation/insights';
import type { Reader } from '../../../pipeline/unit.ts';
import { daysBetween, startOfDay } from '../../../time/store-days.ts';
import type { SeriesAnswer } from '../insights.shapes.ts';
import { figuresBySpan } from './figures-by-span.ts';
import { shapeFigures } from './shape-figures.ts';

/** The figures of each of the store's days in a range, also of those on which nothing happened. */
export async function getSeries({ db, store }: Reader, { from, to }: InsightsRange): Promise<SeriesAnswer> {
  const days = daysBetween(from, to);
  const starts = days.map((day) => startOfDay(day, store.timeZone));
  const figures = await figuresBySpan(db, starts, startOfDay(to, store.timeZone));
  return {
    currency: store.currency,
    days: figures.map((ofDay, index) => ({ day: days[index] ?? from, ...shapeFigures(ofDay, store.currency) })),
  };
}
