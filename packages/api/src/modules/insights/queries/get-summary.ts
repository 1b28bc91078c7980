import type { InsightsRange } from '@tillback/rules/validation/insights';
import type { Reader } from '../../../pipeline/unit.ts';
import { startOfDay } from '../../../time/store-days.ts';
import type { SummaryAnswer } from '../insights.shapes.ts';
import { figuresBySpan } from './figures-by-span.ts';
import { shapeFigures } from './shape-figures.ts';

/** The figures of a range of the store's days; what is owed is as of its end. */
export async function getSummary({ db, store }: Reader, { from, to }: InsightsRange): Promise<SummaryAnswer> {
  const start = startOfDay(from, store.timeZone);
  const [figures] = await figuresBySpan(db, [start], startOfDay(to, store.timeZone));
  if (!figures) {
    throw new Error('A span has figures.');
  }
  return { currency: store.currency, ...shapeFigures(figures, store.currency), lines: figures.lines };
}
