import { useTranslation } from 'react-i18next';
import { type Metric, metrics, type Series, type Summary } from './metrics.ts';
import { Sparkline } from './sparkline.tsx';
import { useMetricText } from './use-metric-text.ts';
import './metric-tiles.css';

type MetricTilesProps = { summary: Summary; series: Series; metric: Metric; onChoose: (metric: Metric) => void };

/** Every figure of the range with its course; the one pressed is drawn large below. */
export function MetricTiles({ summary, series, metric, onChoose }: MetricTilesProps) {
  const { t } = useTranslation('home');
  const textOf = useMetricText(summary.currency);
  return (
    <fieldset className="metric-tiles">
      <legend className="visually-hidden">{t('figures')}</legend>
      {metrics.map((each) => (
        <button
          type="button"
          key={each}
          className="metric-tile"
          aria-pressed={each === metric}
          onClick={() => onChoose(each)}
        >
          <span className="metric-tile-name">{t(`metric.${each}`)}</span>
          <span className="metric-tile-figure tabular">{textOf(each, summary)}</span>
          <Sparkline days={series.days} metric={each} />
        </button>
      ))}
    </fieldset>
  );
}
