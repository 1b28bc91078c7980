import * as z from 'zod';
import { granularities } from '../insights/granularity.ts';
import { oneOf } from './messages.ts';
import { rangeInput } from './range.ts';

const usualTop = 10;
const longestTop = 100;

const limitMessage = `A whole number from 1 to ${longestTop}.`;

const limit = z
  .int({ error: limitMessage })
  .min(1, { error: limitMessage })
  .max(longestTop, { error: limitMessage })
  .default(usualTop)
  .meta({ description: 'How many at most' });

export const insightsRangeInput = rangeInput({});

export const seriesInput = rangeInput({
  granularity: z
    .enum(granularities, { error: oneOf(granularities) })
    .default('day')
    .meta({ description: 'By day, by week from Monday to Sunday, or by month of the calendar' }),
});

export const topInput = rangeInput({ limit });

export type InsightsRange = z.output<typeof insightsRangeInput>;
export type SeriesInput = z.output<typeof seriesInput>;
export type TopInput = z.output<typeof topInput>;
