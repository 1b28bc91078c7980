import * as z from 'zod';
import { requiredOr } from './messages.ts';

const firstDay = '1900-01-01';
const lastDay = '2199-12-31';

/** A calendar day of the store's time zone, 'YYYY-MM-DD', that exists: days compare as text. */
export const day = z.iso
  .date({ error: requiredOr('This is not a day like 2026-01-31.'), abort: true })
  .refine((text) => text >= firstDay && text <= lastDay, { error: `A day from ${firstDay} to ${lastDay}.` })
  .meta({ description: "A calendar day in the store's time zone", examples: ['2026-01-31'] });

export const daysOutOfOrder = 'This must be after the first day.';

/** Whether `from` (inclusive) to `to` (exclusive) holds a day; a bound that is missing leaves that side open. */
export function isInOrder(range: { readonly from?: string | undefined; readonly to?: string | undefined }): boolean {
  return range.from === undefined || range.to === undefined || range.from < range.to;
}
