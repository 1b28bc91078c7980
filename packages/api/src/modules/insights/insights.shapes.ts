import { productTypes } from '@tillback/rules/cashback/product-type';
import { publicIdOf } from '@tillback/rules/ids/id-schema';
import * as z from 'zod';
import { amountField, currencyField, dayField } from '../../wire/fields.ts';

const figures = {
  orders: z.int().meta({ description: 'Placed, without the cancelled' }),
  revenue: amountField.meta({ description: 'Gross: what was refunded stands beside it' }),
  refunded: amountField,
  cashbackEarned: amountField,
  cashbackTakenBack: amountField,
  cashbackOwed: amountField.meta({ description: 'What customers are owed when the time ends' }),
};

export const summaryShape = z
  .object({ currency: currencyField, ...figures, lines: z.int() })
  .meta({ id: 'InsightsSummary' });

export const seriesShape = z
  .object({ currency: currencyField, days: z.array(z.object({ day: dayField, ...figures })) })
  .meta({ id: 'InsightsSeries' });

export const topProductsShape = z
  .object({
    currency: currencyField,
    items: z.array(
      z.object({
        productId: publicIdOf('product'),
        sku: z.string(),
        name: z.string(),
        type: z.enum(productTypes),
        quantity: z.int(),
        revenue: amountField,
        cashback: amountField,
      }),
    ),
  })
  .meta({ id: 'TopProducts' });

export const extentShape = z
  .object({
    firstDay: dayField.nullable().meta({ description: 'The first day with a sale' }),
    lastDay: dayField.nullable().meta({ description: 'The last day with a sale' }),
    today: dayField,
  })
  .meta({ id: 'InsightsExtent' });

export type SummaryAnswer = z.output<typeof summaryShape>;
export type SeriesAnswer = z.output<typeof seriesShape>;
export type TopProductsAnswer = z.output<typeof topProductsShape>;
export type ExtentAnswer = z.output<typeof extentShape>;
