import * as z from 'zod';
import { dateOrders } from '../search/day-in.ts';
import { oneOf } from './messages.ts';
import { text } from './text.ts';

const longestSought = 200;

export const searchInput = z.strictObject({
  keyword: text(longestSought).meta({
    description: 'An id, a reference, a name, an e-mail address, a SKU, an amount, a CPF or a day',
    examples: ['12.40'],
  }),
  dateOrder: z
    .enum(dateOrders, { error: oneOf(dateOrders) })
    .default('day-first')
    .meta({ description: 'How a date like 02/01/2026 is read' }),
});

export type SearchInput = z.output<typeof searchInput>;
