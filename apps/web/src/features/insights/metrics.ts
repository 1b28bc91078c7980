import type { Day } from '../../lib/day.ts';
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

/** What the figure of a metric is made of, where it is shown apart. */
export const owedParts = ['cashbackAvailable', 'cashbackPending'] as const;

export type OwedPart = (typeof owedParts)[number];

export type MetricView = 'chart' | 'table';

export type Summary = Outputs['insights']['summary'];
export type Series = Outputs['insights']['series'];
export type Period = Series['periods'][number];

/** The figures of a period, of the one before it, or of a whole range. */
export type Figures = Readonly<Record<Metric | OwedPart, string | number>>;

export const usualMetric: Metric = 'revenue';

/** Whether there was anything to compare a range with: where it begins with the first sale, there was not. */
export function hasBefore(summary: Summary, firstDay: Day | null): boolean {
  return firstDay !== null && firstDay < summary.before.to;
}

/** A balance stands at the end of each period; the others are what happened within it. */
export function isBalance(metric: Metric): boolean {
  return metric === 'cashbackOwed';
}

/** Where a figure stands in a drawing. Only for drawing: what is read is the text of the amount itself. */
export function heightOf(figures: Figures, metric: Metric | OwedPart): number {
  return Number(figures[metric]);
}

/** The period with the highest figure, or null where every one has none. */
export function peakOf(periods: readonly Period[], metric: Metric): Period | null {
  let peak: Period | null = null;
  for (const period of periods) {
    if (heightOf(period, metric) > (peak ? heightOf(peak, metric) : 0)) peak = period;
  }
  return peak;
}
