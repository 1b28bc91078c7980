import { lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Icon } from '../../components/icon.tsx';
import { Bone } from '../../components/skeleton.tsx';
import { DayTable } from './day-table.tsx';
import type { Metric, MetricView, Series } from './metrics.ts';
import { useMetricSummary } from './use-metric-summary.ts';
import './metric-panel.css';

// The chart's library weighs more than the rest of the page: it comes after the figures are there.
const MetricChart = lazy(async () => ({ default: (await import('./metric-chart.tsx')).MetricChart }));

type MetricPanelProps = { series: Series; metric: Metric; view: MetricView; onView: (view: MetricView) => void };

/** One figure by day: drawn, said in words, and as a table. */
export function MetricPanel({ series, metric, view, onView }: MetricPanelProps) {
  const { t } = useTranslation('home');
  const summary = useMetricSummary(series, metric);
  const choices = [
    { value: 'chart' as const, label: labelled('bar-chart', t('view.chart')) },
    { value: 'table' as const, label: labelled('table', t('view.table')) },
  ];
  return (
    <section aria-labelledby="metric-title">
      <div className="panel-head">
        <div>
          <h2 id="metric-title">{t('metricByDay', { metric: t(`metric.${metric}`) })}</h2>
          <p className="soft" id="metric-summary">
            {summary}
          </p>
        </div>
        <ChoiceGroup label={t('view.label')} choices={choices} value={view} onChange={onView} />
      </div>
      {view === 'table' ? (
        <DayTable series={series} />
      ) : (
        <div className="metric-chart" role="img" aria-labelledby="metric-title" aria-describedby="metric-summary">
          <Suspense fallback={<Bone height="chart" />}>
            <MetricChart series={series} metric={metric} />
          </Suspense>
        </div>
      )}
    </section>
  );
}

function labelled(icon: 'bar-chart' | 'table', label: string): ReactNode {
  return (
    <>
      <Icon name={icon} />
      {label}
    </>
  );
}
