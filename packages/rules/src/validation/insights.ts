import * as z from 'zod';
import { rangeInput } from './range.ts';

const usualProducts = 10;
const mostProducts = 100;

const limitMessage = `A whole number from 1 to ${mostProducts}.`;

export const insightsRangeInput = rangeInput({});

export const topProductsInput = rangeInput({
  limit: z
    .int({ error: limitMessage })
    .min(1, { error: limitMessage })
    .max(mostProducts, { error: limitMessage })
    .default(usualProducts)
    .meta({ description: 'How many products at most' }),
});

export type InsightsRange = z.output<typeof insightsRangeInput>;
export type TopProductsInput = z.output<typeof topProductsInput>;
