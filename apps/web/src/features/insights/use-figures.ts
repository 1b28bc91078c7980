import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';
import { firstDayLeftOut } from './range.ts';
import { useRange } from './use-range.ts';

const productsShown = 10;

/** The range in the address and everything that is shown of it, asked for at once. */
export function useFigures() {
  const extent = trpc.insights.extent.useQuery();
  const { range, chooseRange } = useRange(extent.data);
  const days = { from: range.from, to: range.to };
  // Only "all time" has to know first which days there are.
  const options = { placeholderData: keepPreviousData, enabled: range.choice !== 'all' || extent.isSuccess };
  const summary = trpc.insights.summary.useQuery(days, options);
  const series = trpc.insights.series.useQuery(days, options);
  const topProducts = trpc.insights.topProducts.useQuery({ ...days, limit: productsShown }, options);

  const failed = [extent, summary, series, topProducts].filter((query) => query.isError);
  const isComplete = extent.data && summary.data && series.data && topProducts.data;
  return {
    range,
    chooseRange,
    leftOutSince: extent.data ? firstDayLeftOut(range, extent.data) : null,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
    figures: isComplete
      ? { extent: extent.data, summary: summary.data, series: series.data, topProducts: topProducts.data }
      : null,
    hasNoSales: extent.data?.firstDay === null,
    isStale: series.isPlaceholderData,
  };
}
