import type { SeriesInput } from '@tillback/rules/validation/insights';
import type { Reader } from '../../../pipeline/unit.ts';
import type { SeriesAnswer } from '../insights.shapes.ts';
import { type Period, periodBefore, periodsOf } from '../periods.ts';
import { type Figures, figuresByPeriod } from './figures-by-period.ts';
import { shapeFigures } from './shape-figures.ts';

/** The figures of each period of a range, also of those in which nothing happened, each with the one before it. */
export async function getSeries({ db, store }: Reader, input: SeriesInput): Promise<SeriesAnswer> {
  const periods = periodsOf(input, input.granularity);
  const earlier = periods.map((period) => periodBefore(period, input));
  const figures = await figuresByPeriod(db, [...earlier, ...periods]);
  const shaped = (period: Period, of: Figures | undefined) => ({ ...period, ...shape(of, store.currency) });
  return {
    currency: store.currency,
    granularity: input.granularity,
    periods: periods.map((period, index) => ({
      ...shaped(period, figures[earlier.length + index]),
      before: shaped(earlier[index] ?? period, figures[index]),
    })),
  };
}

function shape(figures: Figures | undefined, currency: string) {
  if (!figures) {
    throw new Error('A period has figures.');
  }
  return shapeFigures(figures, currency);
}
