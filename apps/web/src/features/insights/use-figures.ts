import { keepPreviousData } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';
import { firstDayLeftOut } from './range.ts';
import { useRange } from './use-range.ts';

const productsShown = 12;
const customersShown = 5;

/** The range in the address and everything that is shown of it, asked for at once. */
export function useFigures() {
  const extent = trpc.insights.extent.useQuery();
  const { range, granularity, chooseRange, chooseGranularity } = useRange(extent.data);
  const days = { from: range.from, to: range.to };
  // Only "all time" has to know first which days there are.
  const options = { placeholderData: keepPreviousData, enabled: range.choice !== 'all' || extent.isSuccess };
  const summary = trpc.insights.summary.useQuery(days, options);
  const series = trpc.insights.series.useQuery({ ...days, granularity }, options);
  const products = trpc.insights.topProducts.useQuery({ ...days, limit: productsShown }, options);
  const customers = trpc.insights.topCustomers.useQuery({ ...days, limit: customersShown }, options);
  const types = trpc.insights.productTypes.useQuery(days, options);

  const queries = [extent, summary, series, products, customers, types];
  const failed = queries.filter((query) => query.isError);
  const isComplete = extent.data && summary.data && series.data && products.data && customers.data && types.data;
  return {
    range,
    chooseRange,
    chooseGranularity,
    leftOutSince: extent.data ? firstDayLeftOut(range, extent.data) : null,
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach((query) => void query.refetch()),
    figures: isComplete
      ? {
          extent: extent.data,
          summary: summary.data,
          series: series.data,
          products: products.data,
          customers: customers.data,
          types: types.data,
        }
      : null,
    hasNoSales: extent.data?.firstDay === null,
    isStale: queries.some((query) => query.isPlaceholderData),
  };
}

/** What is there once everything was answered. */
export type HomeFigures = NonNullable<ReturnType<typeof useFigures>['figures']>;
