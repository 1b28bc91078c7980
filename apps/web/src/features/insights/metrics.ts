import type { Outputs } from '../../lib/trpc.ts';

export const metrics = [
  'revenue',
  'orders',
  'refunded',
  'cashbackEarned',
  'cashbackTakenBack',
  'cashbackOwed',
] as const;

export type Metric = (typeof metrics)[number];

export type MetricView = 'chart' | 'table';

export type Summary = Outputs['insights']['summary'];
export type Series = Outputs['insights']['series'];
export type DayFigures = Series['days'][number];

export const usualMetric: Metric = 'revenue';

/** A balance stands at the end of each day; the others are what happened within it. */
export function isBalance(metric: Metric): boolean {
  return metric === 'cashbackOwed';
}

/** Where a day's figure stands in a drawing. Only for drawing: what is read is the text of the amount itself. */
export function heightOf(figures: DayFigures, metric: Metric): number {
  return Number(figures[metric]);
}

/** The day with the highest figure, or null where every day has none. */
export function peakOf(days: readonly DayFigures[], metric: Metric): DayFigures | null {
  let peak: DayFigures | null = null;
  for (const day of days) {
    if (heightOf(day, metric) > (peak ? heightOf(peak, metric) : 0)) peak = day;
  }
  return peak;
}
