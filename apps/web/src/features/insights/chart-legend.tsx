import { useTranslation } from 'react-i18next';
import { addDays } from '../../lib/day.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { isBalance, type Metric, owedParts, type Summary } from './metrics.ts';

type ChartLegendProps = { summary: Summary; metric: Metric; isCompared: boolean };

/** What the marks of the chart are, and which days the quiet line is of. */
export function ChartLegend({ summary, metric, isCompared }: ChartLegendProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { from, to } = summary.before;
  const marks = isBalance(metric) ? owedParts : [metric];
  return (
    <ul className="chart-legend">
      {marks.map((mark) => (
        <li key={mark}>
          <span className={`chart-mark chart-mark-${mark}`} aria-hidden="true" />
          {t(`metric.${mark}`)}
        </li>
      ))}
      {isCompared ? (
        <li>
          <span className="chart-mark chart-mark-before" aria-hidden="true" />
          {t('before', { days: format.days(from, addDays(to, -1)) })}
        </li>
      ) : null}
    </ul>
  );
}
