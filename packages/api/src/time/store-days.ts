import { instantOfLocalTime, localTimeOf } from '@tillback/rules/time/local-time';

const dayInMs = 86_400_000;

/** Days as they are asked for: `from` inclusive, `to` exclusive, either side open. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The same as instants: `start` inclusive, `end` exclusive. */
export interface InstantRange {
  readonly start: Date | null;
  readonly end: Date | null;
}

/**
 * When a day begins in a time zone: at midnight, or where the clocks skipped midnight, at the hour they jumped to.
 * @throws {RangeError} for text that is not a day; input was validated before
 */
export function startOfDay(day: string, timeZone: string): Date {
  const start = instantOfLocalTime(`${day} 00:00`, timeZone);
  if (start === null) {
    throw new RangeError(`${day} is not a day.`);
  }
  return start;
}

/** When the days from `from` up to but without `to` begin and end in the store. */
export function instantsOf({ from, to }: DayRange, timeZone: string): InstantRange {
  return {
    start: from === undefined ? null : startOfDay(from, timeZone),
    end: to === undefined ? null : startOfDay(to, timeZone),
  };
}

/** The store's day, 'YYYY-MM-DD', that an instant falls on. */
export function dayOf(instant: Date, timeZone: string): string {
  return localTimeOf(instant, timeZone).slice(0, 10);
}

/** The day so many days later, or earlier for a negative number: of the calendar, whatever the clocks do. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayInMs).toISOString().slice(0, 10);
}

/** Every day from `from` up to but without `to`. */
export function daysBetween(from: string, to: string): string[] {
  return Array.from({ length: countDays(from, to) }, (_, index) => daysAfter(from, index));
}

/** How many they are. */
export function countDays(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / dayInMs);
}
