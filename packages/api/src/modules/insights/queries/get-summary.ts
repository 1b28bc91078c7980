import type { InsightsRange } from '@tillback/rules/validation/insights';
import type { Reader } from '../../../pipeline/unit.ts';
import type { SummaryAnswer } from '../insights.shapes.ts';
import { periodBefore } from '../periods.ts';
import { figuresByPeriod } from './figures-by-period.ts';
import { shapeFigures } from './shape-figures.ts';

/** The figures of a range of the store's days, and of as many days before it; what is owed is as of their ends. */
export async function getSummary({ db, store }: Reader, range: InsightsRange): Promise<SummaryAnswer> {
  const earlier = periodBefore(range, range);
  const [before, now] = await figuresByPeriod(db, [earlier, range]);
  if (!before || !now) {
    throw new Error('A period has figures.');
  }
  return {
    currency: store.currency,
    ...shapeFigures(now, store.currency),
    before: { ...earlier, ...shapeFigures(before, store.currency) },
  };
}
