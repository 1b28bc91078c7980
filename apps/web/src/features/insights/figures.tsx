import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { MetricPanel } from './metric-panel.tsx';
import { MetricTiles } from './metric-tiles.tsx';
import type { Series, Summary } from './metrics.ts';
import type { Extent } from './range.ts';
import { TopProductCards } from './top-product-cards.tsx';
import { TopProducts } from './top-products.tsx';
import { useChartChoice } from './use-chart-choice.ts';
import './figures.css';

type FiguresProps = {
  extent: Extent;
  summary: Summary;
  series: Series;
  topProducts: Outputs['insights']['topProducts'];
  /** while another range is fetched, the present one stays */
  isStale: boolean;
  onShowAll: () => void;
};

export function Figures({ extent, summary, series, topProducts, isStale, onShowAll }: FiguresProps) {
  const { t } = useTranslation('home');
  const { metric, view, choose } = useChartChoice();
  const isPhone = useMediaQuery(onPhone);
  const hasProducts = topProducts.items.length > 0;
  return (
    <div className={isStale ? 'figures figures-stale' : 'figures'} aria-busy={isStale}>
      <div className="panel figures-panel">
        <MetricTiles summary={summary} series={series} metric={metric} onChoose={(next) => choose({ metric: next })} />
        {summary.orders > 0 || hasProducts ? (
          <MetricPanel series={series} metric={metric} view={view} onView={(next) => choose({ view: next })} />
        ) : (
          <NothingInRange extent={extent} onShowAll={onShowAll} />
        )}
      </div>
      {hasProducts ? (
        <section className="panel" aria-labelledby="top-products-title">
          <div className="panel-head">
            <h2 id="top-products-title">{t('topProducts')}</h2>
            <span className="soft">{t('byRevenue')}</span>
          </div>
          {isPhone ? <TopProductCards products={topProducts} /> : <TopProducts products={topProducts} />}
        </section>
      ) : null}
    </div>
  );
}

function NothingInRange({ extent, onShowAll }: { extent: Extent; onShowAll: () => void }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const days = extent.firstDay && extent.lastDay ? format.days(extent.firstDay, extent.lastDay) : '';
  return (
    <EmptyState
      icon="bar-chart"
      title={t('nothingInRange.title')}
      action={
        <Button variant="secondary" onClick={onShowAll}>
          {t('nothingInRange.showAll')}
        </Button>
      }
    >
      {t('nothingInRange.text', { days })}
    </EmptyState>
  );
}
