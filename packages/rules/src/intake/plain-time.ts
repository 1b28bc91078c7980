import type { DateFormat } from './sales-mapping.ts';

const clock = String.raw`(?:(?:,?\s+|T)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?`;
const separator = String.raw`[-/.]`;
const yearFirst = new RegExp(`^(\\d{4})${separator}(\\d{1,2})${separator}(\\d{1,2})${clock}$`, 'i');
const yearLast = new RegExp(`^(\\d{1,2})${separator}(\\d{1,2})${separator}(\\d{4}|\\d{2})${clock}$`, 'i');

/**
 * A date with or without a time ("31/05/2011 15:53", "5/31/11 3:53 PM") as a wall clock's time 'YYYY-MM-DD HH:MM:SS', or
 * null where it has another form. A day alone is its midnight, a year of two digits is of this century. Whether there is such a day is not
 * looked at.
 */
export function plainTime(text: string, format: DateFormat): string | null {
  const match = (format === 'ymd' ? yearFirst : yearLast).exec(text.trim());
  if (!match) return null;
  const [, first = '', second = '', third = '', hour = '0', minute = '00', seconds = '00', half = ''] = match;
  const [year, month, day] = inOrder(format, first, second, third);
  const hours = hourOfDay(Number(hour), half);
  if (hours === null) return null;
  return `${year.length === 2 ? `20${year}` : year}-${two(month)}-${two(day)} ${two(String(hours))}:${minute}:${seconds}`;
}

function inOrder(format: DateFormat, first: string, second: string, third: string): [string, string, string] {
  if (format === 'ymd') return [first, second, third];
  return format === 'dmy' ? [third, second, first] : [third, first, second];
}

/** Noon is 12 pm, midnight 12 am; without a half of the day, the hour is as it stands. */
function hourOfDay(hour: number, half: string): number | null {
  if (half === '') return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
