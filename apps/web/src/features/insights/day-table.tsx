import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { type DayFigures, metrics, type Series } from './metrics.ts';

/** Every figure of every day, the newest first: what the chart draws. */
export function DayTable({ series }: { series: Series }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const day: Column<DayFigures> = {
    id: 'day',
    head: t('day'),
    isRowHead: true,
    cell: (row) => <span className="nowrap">{format.day(row.day)}</span>,
  };
  const figures = metrics.map((metric): Column<DayFigures> => {
    const name = t(`metric.${metric}`);
    return {
      id: metric,
      isFigure: true,
      head: metric !== 'revenue' ? name : <MoneyHead currency={series.currency}>{name}</MoneyHead>,
      cell: (row) => {
        const figure = row[metric];
        return typeof figure === 'number' ? format.count(figure) : <Amount value={figure} dashForZero />;
      },
    };
  });
  return (
    <DataTable
      caption={t('figuresByDay')}
      columns={[day, ...figures]}
      rows={series.days.toReversed()}
      keyOf={(row) => row.day}
      isTall
    />
  );
}
