import * as z from 'zod';
import { idOf } from '../ids/id-schema.ts';
import type { IdKind } from '../ids/ids.ts';
import { mustBe, oneOf } from './messages.ts';

const usualLimit = 20;
const highestLimit = 100;
const longestCursor = 2_000;
const highestOffset = 1_000_000;
const mostIds = 100;
const idsMessage = `From 1 to ${mostIds} ids.`;

const limitMessage = `A whole number from 1 to ${highestLimit}.`;
const offsetMessage = 'A whole number from 0 to 1,000,000; go further by cursor.';
const cursorMessage = 'This is not a cursor that a list gave.';

const page = {
  limit: z
    .int({ error: limitMessage })
    .min(1, { error: limitMessage })
    .max(highestLimit, { error: limitMessage })
    .default(usualLimit)
    .meta({ description: 'How many items at most' }),
  cursor: z
    .string({ error: mustBe('text') })
    .max(longestCursor, { error: cursorMessage })
    .regex(/^[A-Za-z0-9_-]+$/, { error: cursorMessage })
    .optional()
    .meta({ description: 'The `nextCursor` of the page before' }),
  offset: z
    .int({ error: offsetMessage })
    .min(0, { error: offsetMessage })
    .max(highestOffset, { error: offsetMessage })
    .optional()
    .meta({ description: 'How many items to leave out, instead of a cursor' }),
  count: z
    .boolean({ error: mustBe('true or false') })
    .default(false)
    .meta({ description: 'Also answer `total`, exact up to 10,000' }),
};

/** The input of a list that has one order; an unknown parameter is refused. */
export function unsortedListInput<Filters extends z.ZodRawShape>(filters: Filters) {
  return z.strictObject({ ...page, ...filters });
}

/** The input of a list with its filters and orders, the first of them the usual one; an unknown parameter is refused. */
export function listInput<Filters extends z.ZodRawShape, const Sorts extends readonly [string, ...string[]]>(
  filters: Filters,
  sorts: Sorts,
) {
  const sort = z
    .enum(sorts, { error: oneOf(sorts) })
    .default(sorts[0] as never)
    .meta({ description: 'The order; a leading minus means descending' });
  return z.strictObject({ ...page, sort, ...filters });
}

/** A filter that leaves what was picked out by its ids. */
export function idsOf(kind: IdKind) {
  return z
    .array(idOf(kind), { error: mustBe('a list of ids') })
    .min(1, { error: idsMessage })
    .max(mostIds, { error: idsMessage })
    .optional()
    .meta({ description: 'Only these' });
}
