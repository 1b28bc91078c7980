import { insightsRangeInput, seriesInput, topInput } from '@tillback/rules/validation/insights';
import { query } from '../../pipeline/bindings.ts';
import { get } from '../../pipeline/rest-binding.ts';
import { allow, router } from '../../pipeline/trpc.ts';
import {
  attentionShape,
  extentShape,
  productTypesShape,
  seriesShape,
  summaryShape,
  topCustomersShape,
  topProductsShape,
} from './insights.shapes.ts';
import { getAttention } from './queries/get-attention.ts';
import { getExtent } from './queries/get-extent.ts';
import { getProductTypes } from './queries/get-product-types.ts';
import { getSeries } from './queries/get-series.ts';
import { getSummary } from './queries/get-summary.ts';
import { getTopCustomers } from './queries/get-top-customers.ts';
import { getTopProducts } from './queries/get-top-products.ts';

export const insightsRouter = router({
  summary: allow(
    'insights.read',
    get(
      '/insights/summary',
      'Insights',
      'Sums sales, refunds and cashback of a range of days, and of as many before it',
    ),
  )
    .input(insightsRangeInput)
    .output(summaryShape)
    .query(query(getSummary)),
  series: allow(
    'insights.read',
    get('/insights/series', 'Insights', 'Gives the figures of a range by day, week or month, beside those before it'),
  )
    .input(seriesInput)
    .output(seriesShape)
    .query(query(getSeries)),
  topProducts: allow('insights.read', get('/insights/top-products', 'Insights', 'Lists what sold for most in a range'))
    .input(topInput)
    .output(topProductsShape)
    .query(query(getTopProducts)),
  topCustomers: allow(
    'insights.read',
    get('/insights/top-customers', 'Insights', 'Lists who bought for most in a range'),
  )
    .input(topInput)
    .output(topCustomersShape)
    .query(query(getTopCustomers)),
  productTypes: allow(
    'insights.read',
    get('/insights/product-types', 'Insights', 'Sums what each product type brought in a range'),
  )
    .input(insightsRangeInput)
    .output(productTypesShape)
    .query(query(getProductTypes)),
  attention: allow(
    'insights.read',
    get('/insights/attention', 'Insights', 'Counts what was refused or failed and waits for somebody'),
  )
    .output(attentionShape)
    .query(query(getAttention)),
  extent: allow('insights.read', get('/insights/extent', 'Insights', 'Tells which days have sales'))
    .output(extentShape)
    .query(query(getExtent)),
});
