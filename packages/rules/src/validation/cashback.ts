import * as z from 'zod';
import { cashbackStatuses } from '../cashback/entry-status.ts';
import { isPercent, parsePercent } from '../cashback/rate.ts';
import { idOf } from '../ids/id-schema.ts';
import { day, daysOutOfOrder, isInOrder } from './day.ts';
import { idsOf, listInput } from './list-input.ts';
import { mustBe, oneOf } from './messages.ts';
import { typeName } from './product-types.ts';
import { keyword, storableText } from './text.ts';

export const cashbackEntrySorts = ['-effectiveAt', 'effectiveAt'] as const;

export type CashbackEntrySort = (typeof cashbackEntrySorts)[number];

export const listCashbackEntriesInput = listInput(
  {
    keyword: keyword
      .optional()
      .meta({ description: "The order's reference, or its customer's name or reference; or the id" }),
    ids: idsOf('cashbackEntry'),
    status: z.enum(cashbackStatuses, { error: oneOf(cashbackStatuses) }).optional(),
    customerId: idOf('customer').optional(),
    from: day.optional(),
    to: day.optional(),
  },
  cashbackEntrySorts,
).refine(isInOrder, { error: daysOutOfOrder, path: ['to'] });

export type ListCashbackEntriesInput = z.output<typeof listCashbackEntriesInput>;

const rate = storableText()
  .refine(isPercent, { error: 'A percentage from 0 to 100 with at most two decimals, like "5.00".' })
  .transform(parsePercent);

const mostRates = 200;
const ratesMessage = `Rates of 1 to ${mostRates} product types.`;

function isWithin(rates: number): boolean {
  return rates >= 1 && rates <= mostRates;
}

/** A new version of a rule; its rates go in as percent text and come out as basis points. */
export const changeRatesInput = z.strictObject({
  id: idOf('cashbackRule'),
  rates: z
    .record(typeName, rate, { error: mustBe('an object with a rate for each product type') })
    .refine((rates) => isWithin(Object.keys(rates).length), { error: ratesMessage })
    .meta({ description: 'By the names of product types; a type that is left out keeps its rate' }),
  inForceFrom: z.iso
    .datetime({ error: 'This is not a time like 2026-01-31T09:30:00.000Z.' })
    .optional()
    .meta({ description: 'Now or later; now where it is not sent' }),
});

export type ChangeRatesInput = z.output<typeof changeRatesInput>;
