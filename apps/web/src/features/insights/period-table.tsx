import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { type Metric, metrics, owedParts, type Period, type Series } from './metrics.ts';
import { usePeriodText } from './use-period-text.ts';

type PeriodTableProps = { series: Series; metric: Metric; isCompared: boolean };

/** Every figure of every period, the newest first, and the drawn one of the period before: what the chart shows. */
export function PeriodTable({ series, metric, isCompared }: PeriodTableProps) {
  const { t } = useTranslation('home');
  const periodText = usePeriodText(series.granularity);
  const period: Column<Period> = {
    id: 'period',
    head: t(`granularity.${series.granularity}`),
    isRowHead: true,
    cell: (row) => <span className="nowrap">{periodText(row)}</span>,
  };
  const figures = [...metrics, ...owedParts].map((each): Column<Period> => {
    const name = t(`metric.${each}`);
    return {
      id: each,
      isFigure: true,
      head: each === 'revenue' ? <MoneyHead currency={series.currency}>{name}</MoneyHead> : name,
      cell: (row) => <Figure value={row[each]} />,
    };
  });
  const before: Column<Period> = {
    id: 'before',
    isFigure: true,
    head: t('metricBefore', { metric: t(`metric.${metric}`) }),
    cell: (row) => <Figure value={row.before[metric]} />,
  };
  return (
    <DataTable
      caption={t(`figuresBy.${series.granularity}`)}
      columns={isCompared ? [period, ...figures, before] : [period, ...figures]}
      rows={series.periods.toReversed()}
      keyOf={(row) => row.from}
      isTall
    />
  );
}

function Figure({ value }: { value: string | number }) {
  const format = useFormat();
  return typeof value === 'number' ? format.count(value) : <Amount value={value} dashForZero />;
}
