import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { changeOf, newsOf } from './change.ts';
import type { Metric, Summary } from './metrics.ts';
import { useMetricText } from './use-metric-text.ts';

/** How a figure stands to the one of the period before, in a sign and in words. */
export function ChangeNote({ summary, metric }: { summary: Summary; metric: Metric }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const textOf = useMetricText(summary.currency);
  const change = changeOf(summary, summary.before, metric);
  if (change.kind !== 'grew') {
    return <span className="change-note">{t(`change.${change.kind}`)}</span>;
  }
  const news = newsOf(change, metric);
  return (
    <span className="change-note tabular">
      <span className={news ? `change-${news}` : 'change-neutral'}>{format.growth(change.growth)}</span>{' '}
      {t('change.from', { before: textOf(metric, summary.before) })}
    </span>
  );
}
