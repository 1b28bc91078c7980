import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/error-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Attention } from '../features/insights/attention.tsx';
import { Figures } from '../features/insights/figures.tsx';
import { FiguresSkeleton } from '../features/insights/figures-skeleton.tsx';
import { NoSalesYet } from '../features/insights/no-sales-yet.tsx';
import { RangePicker } from '../features/insights/range-picker.tsx';
import { useFigures } from '../features/insights/use-figures.ts';
import { addDays } from '../lib/day.ts';
import { useFormat } from '../lib/i18n/use-format.ts';
import { useReadyToDraw } from '../lib/use-ready-to-draw.ts';

export function HomePage() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const home = useFigures();
  const { from, to } = home.range;
  if (home.hasNoSales) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Attention />
        <NoSalesYet />
      </>
    );
  }
  const days = format.days(from, addDays(to, -1));
  const leftOut = home.leftOutSince ? t('range.leftOut', { day: format.day(home.leftOutSince) }) : null;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={
          <>
            {days} {leftOut}
          </>
        }
      >
        <RangePicker range={home.range} onChoose={home.chooseRange} />
      </PageHeader>
      <Attention />
      <HomeBody home={home} />
    </>
  );
}

function HomeBody({ home }: { home: ReturnType<typeof useFigures> }) {
  const isReady = useReadyToDraw(home.figures !== null);
  if (home.error) {
    return (
      <div className="panel">
        <ErrorState error={home.error} onRetry={home.retry} />
      </div>
    );
  }
  if (!home.figures || !isReady) return <FiguresSkeleton />;
  return (
    <Figures
      figures={home.figures}
      range={home.range}
      isStale={home.isStale}
      onGranularity={home.chooseGranularity}
      onShowAll={() => home.chooseRange('all')}
    />
  );
}
