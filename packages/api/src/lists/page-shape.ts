import * as z from 'zod';

/** What a list answers, for a procedure's output. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().meta({ description: 'The `cursor` of the next page; null on the last' }),
    total: z.int().optional().meta({ description: 'Only with `count=true`; exact up to 10,000' }),
    totalIsAtLeast: z.boolean().optional().meta({ description: 'There are more than `total`' }),
  });
}
