import { type Granularity, granularities } from '@tillback/rules/insights/granularity';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Icon } from '../../components/icon.tsx';
import { ChartLegend } from './chart-legend.tsx';
import { MetricChart } from './metric-chart.tsx';
import type { Metric, Series, Summary } from './metrics.ts';
import { PeriodTable } from './period-table.tsx';
import { useChartChoice } from './use-chart-choice.ts';
import { useMetricSummary } from './use-metric-summary.ts';
import './metric-panel.css';

type MetricPanelProps = {
  summary: Summary;
  series: Series;
  metric: Metric;
  /** there is a period before with something in it */
  isCompared: boolean;
  onGranularity: (granularity: Granularity) => void;
};

/** One figure by day, week or month: drawn, said in words, and as a table; against the period before. */
export function MetricPanel({ summary, series, metric, isCompared, onGranularity }: MetricPanelProps) {
  const { t } = useTranslation('home');
  const { view, chooseView } = useChartChoice();
  const words = useMetricSummary(summary, series, metric, isCompared);
  const views = [
    { value: 'chart' as const, label: labelled('bar-chart', t('view.chart')) },
    { value: 'table' as const, label: labelled('table', t('view.table')) },
  ];
  return (
    <section aria-labelledby="metric-title">
      <div className="panel-head">
        <div className="metric-words">
          <h2 id="metric-title">{t(`metricBy.${series.granularity}`, { metric: t(`metric.${metric}`) })}</h2>
          <p className="soft" id="metric-summary">
            {words}
          </p>
        </div>
        <div className="metric-choices">
          <ChoiceGroup
            label={t('granularity.label')}
            choices={granularities.map((value) => ({ value, label: t(`granularity.${value}`) }))}
            value={series.granularity}
            onChange={onGranularity}
          />
          <ChoiceGroup label={t('view.label')} choices={views} value={view} onChange={chooseView} />
        </div>
      </div>
      {view === 'table' ? (
        <div className="metric-table">
          <PeriodTable series={series} metric={metric} isCompared={isCompared} />
        </div>
      ) : (
        <>
          <div className="metric-chart" role="img" aria-labelledby="metric-title" aria-describedby="metric-summary">
            <MetricChart series={series} metric={metric} isCompared={isCompared} />
          </div>
          <ChartLegend summary={summary} metric={metric} isCompared={isCompared} />
        </>
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
