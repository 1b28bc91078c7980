import type { Granularity } from '@tillback/rules/insights/granularity';
import { type ReactNode, useId } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { MetricPanel } from './metric-panel.tsx';
import { MetricTiles } from './metric-tiles.tsx';
import { hasBefore } from './metrics.ts';
import { ProductTypes } from './product-types.tsx';
import type { Extent, Range } from './range.ts';
import { TopCustomers } from './top-customers.tsx';
import { TopProducts } from './top-products.tsx';
import { useChartChoice } from './use-chart-choice.ts';
import type { HomeFigures } from './use-figures.ts';
import './figures.css';

type FiguresProps = {
  figures: HomeFigures;
  range: Range;
  /** while another range is fetched, the present one stays */
  isStale: boolean;
  onGranularity: (granularity: Granularity) => void;
  onShowAll: () => void;
};

export function Figures({ figures, range, isStale, onGranularity, onShowAll }: FiguresProps) {
  const { metric, chooseMetric } = useChartChoice();
  const { extent, summary, series, products } = figures;
  const isCompared = hasBefore(summary, extent.firstDay);
  const hasProducts = products.items.length > 0;
  return (
    <div className={isStale ? 'figures figures-stale' : 'figures'} aria-busy={isStale}>
      <div className="panel figures-panel">
        <MetricTiles
          summary={summary}
          series={series}
          metric={metric}
          isCompared={isCompared}
          onChoose={chooseMetric}
        />
        {summary.orders > 0 || hasProducts ? (
          <MetricPanel
            summary={summary}
            series={series}
            metric={metric}
            isCompared={isCompared}
            onGranularity={onGranularity}
          />
        ) : (
          <NothingInRange extent={extent} onShowAll={onShowAll} />
        )}
      </div>
      {hasProducts ? <WhatBroughtIt figures={figures} range={range} /> : null}
    </div>
  );
}

/** What was sold, as which type, and to whom. */
function WhatBroughtIt({ figures: { products, customers, types }, range }: Pick<FiguresProps, 'figures' | 'range'>) {
  const { t } = useTranslation('home');
  return (
    <div className="figures-beside">
      <Part title={t('topProducts')}>
        <TopProducts products={products} range={range} />
      </Part>
      <div className="figures">
        <Part title={t('productTypes')}>
          <ProductTypes types={types} range={range} />
        </Part>
        {customers.items.length > 0 ? (
          <Part title={t('topCustomers')}>
            <TopCustomers customers={customers} range={range} />
          </Part>
        ) : null}
      </div>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation('home');
  const titleId = useId();
  return (
    <section className="panel" aria-labelledby={titleId}>
      <div className="panel-head">
        <h2 id={titleId}>{title}</h2>
        <span className="soft">{t('byRevenue')}</span>
      </div>
      {children}
    </section>
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
