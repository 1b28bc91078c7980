import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { heightOf, isBalance, type Metric, peakOf, type Series } from './metrics.ts';
import { useMetricText } from './use-metric-text.ts';

/** What a chart shows, in a sentence or two. */
export function useMetricSummary({ currency, days }: Series, metric: Metric): string {
  const { t } = useTranslation('home');
  const format = useFormat();
  const textOf = useMetricText(currency);
  const peak = peakOf(days, metric);
  const first = days[0];
  const last = days.at(-1);
  if (!peak || !first || !last) return t('summary.none');
  const most = t('summary.most', { day: format.day(peak.day), figure: textOf(metric, peak) });
  if (isBalance(metric)) {
    return `${t('summary.balance', { first: textOf(metric, first), last: textOf(metric, last) })} ${most}`;
  }
  const daysWith = days.filter((day) => heightOf(day, metric) !== 0).length;
  return `${most} ${t('summary.daysWith', {
    count: days.length,
    days: format.count(days.length),
    daysWith: format.count(daysWith),
  })}`;
}
