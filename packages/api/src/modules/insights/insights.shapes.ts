import { publicIdOf } from '@tillback/rules/ids/id-schema';
import { granularities } from '@tillback/rules/insights/granularity';
import * as z from 'zod';
import { amountField, currencyField, dayField, instantField, typeNameField } from '../../wire/fields.ts';

const figures = {
  orders: z.int().meta({ description: 'Placed, without the cancelled' }),
  lines: z.int(),
  revenue: amountField.meta({ description: 'Gross: what was refunded stands beside it' }),
  refunded: amountField,
  cashbackEarned: amountField,
  cashbackTakenBack: amountField,
  cashbackOwed: amountField.meta({ description: 'What customers are owed when the time ends: all that follows' }),
  cashbackPending: amountField.meta({ description: 'Of it what waits for its holding period, or for the provider' }),
  cashbackAvailable: amountField.meta({ description: 'Of it what can be spent, less what customers owe' }),
};

const period = {
  from: dayField,
  to: dayField.meta({ description: 'The day after its last' }),
  ...figures,
};

const before = z
  .object(period)
  .meta({ id: 'InsightsPeriodBefore', description: 'The same number of days, as long before as the range is long' });

export const summaryShape = z.object({ currency: currencyField, ...figures, before }).meta({ id: 'InsightsSummary' });

export const seriesShape = z
  .object({
    currency: currencyField,
    granularity: z.enum(granularities),
    periods: z.array(z.object({ ...period, before })).meta({
      description: 'The first and the last may be shorter: they begin and end with the range',
    }),
  })
  .meta({ id: 'InsightsSeries' });

const sold = {
  revenue: amountField,
  cashback: amountField.meta({ description: 'As it was earned; what was taken back of it is not taken off' }),
};

const top = <Item extends z.ZodType>(item: Item) => z.object({ currency: currencyField, items: z.array(item) });

export const topProductsShape = top(
  z.object({
    productId: publicIdOf('product'),
    sku: z.string(),
    name: z.string(),
    type: typeNameField,
    quantity: z.int(),
    ...sold,
  }),
).meta({ id: 'TopProducts' });

export const topCustomersShape = top(
  z.object({ customerId: publicIdOf('customer'), name: z.string(), orders: z.int(), ...sold }),
).meta({ id: 'TopCustomers' });

export const productTypesShape = top(z.object({ type: typeNameField, quantity: z.int(), ...sold })).meta({
  id: 'ProductTypes',
});

const failure = z.object({ name: z.string(), at: instantField, error: z.string() });

export const attentionShape = z
  .object({
    since: dayField.meta({ description: 'What was refused or failed earlier is not looked at' }),
    items: z.array(
      z.object({
        kind: z.enum([
          'jobs-failed',
          'facts-undelivered',
          'imports-failed',
          'sales-refused',
          'rows-refused',
          'stock-low',
        ]),
        count: z.int(),
        importId: publicIdOf('import').nullable().meta({ description: 'The only import that it is of' }),
        failures: z.array(failure).meta({ description: 'The last of them, where they have no page of their own' }),
      }),
    ),
  })
  .meta({ id: 'Attention' });

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
export type TopCustomersAnswer = z.output<typeof topCustomersShape>;
export type ProductTypesAnswer = z.output<typeof productTypesShape>;
export type AttentionAnswer = z.output<typeof attentionShape>;
export type ExtentAnswer = z.output<typeof extentShape>;
