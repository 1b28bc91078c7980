import { dateFormat } from './format/intl.ts';

/** A day of the store, 'YYYY-MM-DD'. Days are counted in UTC here: they are dates, not moments. */
export type Day = string;

const millisecondsADay = 86_400_000;

export function dayAsDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  return asDay(new Date(dayAsDate(day).getTime() + days * millisecondsADay));
}

export function addMonths(day: Day, months: number): Day {
  const date = dayAsDate(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(dayOfMonth, daysInMonth(date)));
  return asDay(date);
}

/** The day it is now in a time zone. */
export function todayIn(timeZone: string): Day {
  // Swedish writes dates as ISO 8601 does.
  return dateFormat('sv-SE', { timeZone }).format(new Date());
}

/** How many days from `from` up to, and without, `to`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dayAsDate(to).getTime() - dayAsDate(from).getTime()) / millisecondsADay);
}

export function isDay(text: string | null): text is Day {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = dayAsDate(text);
  return !Number.isNaN(date.getTime()) && asDay(date) === text;
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}

function asDay(date: Date): Day {
  return date.toISOString().slice(0, 10);
}
