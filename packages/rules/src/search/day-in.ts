import { day } from '../validation/day.ts';

/** Which number of `02/01/2026` is the day. */
export const dateOrders = ['day-first', 'month-first'] as const;

export type DateOrder = (typeof dateOrders)[number];

const isoDate = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const writtenDate = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** The day, 'YYYY-MM-DD', that someone wrote as `2026-01-02`, `02/01/2026`, `2.1.2026`; null for what is no day that exists. */
export function dayIn(text: string, order: DateOrder): string | null {
  const iso = isoDate.exec(text);
  if (iso) return existing(iso[1], iso[2], iso[3]);
  const [, first, , second, year] = writtenDate.exec(text) ?? [];
  return order === 'day-first' ? existing(year, second, first) : existing(year, first, second);
}

function existing(year = '', month = '', dayOfMonth = ''): string | null {
  const parsed = day.safeParse([year, month.padStart(2, '0'), dayOfMonth.padStart(2, '0')].join('-'));
  return parsed.success ? parsed.data : null;
}
