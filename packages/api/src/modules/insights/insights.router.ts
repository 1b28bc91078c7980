import { insightsRangeInput, topProductsInput } from '@tillback/rules/validation/insights';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import { extentShape, seriesShape, summaryShape, topProductsShape } from './insights.shapes.ts';
import { getExtent } from './queries/get-extent.ts';
import { getSeries } from './queries/get-series.ts';
import { getSummary } from './queries/get-summary.ts';
import { getTopProducts } from './queries/get-top-products.ts';

export const insightsRouter = router({
  summary: allow(
    'store.read',
    get('/insights/summary', 'Insights', 'Sums sales, refunds and cashback of a range of days'),
  )
    .input(insightsRangeInput)
    .output(summaryShape)
    .query(query(getSummary)),
  series: allow('store.read', get('/insights/series', 'Insights', 'Gives the figures of each day of a range'))
    .input(insightsRangeInput)
    .output(seriesShape)
    .query(query(getSeries)),
  topProducts: allow('store.read', get('/insights/top-products', 'Insights', 'Lists what sold for most in a range'))
    .input(topProductsInput)
    .output(topProductsShape)
    .query(query(getTopProducts)),
  extent: allow('store.read', get('/insights/extent', 'Insights', 'Tells which days have sales'))
    .output(extentShape)
    .query(query(getExtent)),
});
