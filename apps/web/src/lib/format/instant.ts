import { dateFormat } from './intl.ts';

/** Short: the day, and the year where it is not this one. In the store's time zone. */
export function formatInstantShort(instant: string, locale: string, timeZone: string): string {
  return dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(instant));
}

export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(instant));
}

/** To the second, with the zone's name: what stands in a tooltip. */
export function formatInstantExactly(instant: string, locale: string, timeZone: string): string {
  return dateFormat(locale, { dateStyle: 'full', timeStyle: 'long', timeZone }).format(new Date(instant));
}
