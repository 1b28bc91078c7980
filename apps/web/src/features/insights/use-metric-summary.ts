import { useTranslation } from 'react-i18next';
import { isBalance, type Metric, peakOf, type Series, type Summary } from './metrics.ts';
import { useMetricText } from './use-metric-text.ts';
import { usePeriodText } from './use-period-text.ts';

/** What a chart shows, in a sentence or two. */
export function useMetricSummary(
  summary: Summary,
  { currency, granularity, periods }: Series,
  metric: Metric,
  isCompared: boolean,
): string {
  const { t } = useTranslation('home');
  const textOf = useMetricText(currency);
  const periodText = usePeriodText(granularity);
  const peak = peakOf(periods, metric);
  if (!peak) return t('summary.none');
  const most = t('summary.most', { period: periodText(peak), figure: textOf(metric, peak) });
  const sums = { now: textOf(metric, summary), before: textOf(metric, summary.before) };
  const whole = isBalance(metric) ? ('atTheEnd' as const) : ('inAll' as const);
  return `${most} ${t(isCompared ? `summary.${whole}` : `summary.${whole}Alone`, sums)}`;
}
