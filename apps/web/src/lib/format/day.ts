import { type Day, dayAsDate } from '../day.ts';
import { dateFormat } from './intl.ts';

/** "12 May 2026"; without the year where the page says which year is meant. */
export function formatDay(day: Day, locale: string, options: { year?: boolean } = {}): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(options.year === false ? {} : { year: 'numeric' }),
  }).format(dayAsDate(day));
}

/** "May 2026" */
export function formatMonth(day: Day, locale: string): string {
  return dateFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(dayAsDate(day));
}

/** "Tuesday, 12 May 2026" */
export function formatDayInFull(day: Day, locale: string): string {
  return dateFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(dayAsDate(day));
}

/** "1 Mar – 31 May 2026"; both ends are part of the range. */
export function formatDays(first: Day, last: Day, locale: string): string {
  const format = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(dayAsDate(first), dayAsDate(last));
}

/** Whether people write the month before the day: 1/31/2026. */
export function isMonthFirst(locale: string): boolean {
  const parts = dateFormat(locale, {})
    .formatToParts(0)
    .map(({ type }) => type);
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('year') > parts.indexOf('day');
}
