import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { ChangeNote } from './change-note.tsx';
import { type Metric, metrics, owedParts, type Series, type Summary } from './metrics.ts';
import { Sparkline } from './sparkline.tsx';
import { useMetricText } from './use-metric-text.ts';
import './metric-tiles.css';

type MetricTilesProps = {
  summary: Summary;
  series: Series;
  metric: Metric;
  /** there is a period before with something in it */
  isCompared: boolean;
  onChoose: (metric: Metric) => void;
};

/** Every figure of the range with its course, against the period before; the one pressed is drawn large below. */
export function MetricTiles({ summary, series, metric, isCompared, onChoose }: MetricTilesProps) {
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
          {isCompared ? <ChangeNote summary={summary} metric={each} /> : <span className="change-note" />}
          {each === 'cashbackOwed' ? <OwedApart summary={summary} /> : <Sparkline series={series} metric={each} />}
        </button>
      ))}
    </fieldset>
  );
}

/** What is owed is two things: what waits, and what could be spent today. */
function OwedApart({ summary }: { summary: Summary }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <span className="owed-apart">
      {owedParts.map((part) => (
        <span key={part}>
          <span>{t(`metric.${part}`)}</span>{' '}
          <span className="tabular">{format.money(summary[part], summary.currency)}</span>
        </span>
      ))}
    </span>
  );
}
