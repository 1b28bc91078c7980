import { instantOfLocalTime } from './local-time.ts';

const instantPattern =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?(?:(Z)|([+-])(\d{2}):(\d{2}))?)?$/i;

const minuteMs = 60_000;

/**
 * The instant of an ISO 8601 text, or null where there is none: '2026-01-02T09:30:00Z', with an offset, or without either
 * and then of the zone's wall clock. A day alone is its midnight. What is finer than a millisecond is left out.
 */
export function readInstant(text: string, zone: string): Date | null {
  const match = instantPattern.exec(text);
  if (!match) return null;
  const [, day = '', time = '00:00', fraction = '', utc, sign, hours = '00', minutes = '00'] = match;
  const isLocal = utc === undefined && sign === undefined;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;

  const wholeSeconds = instantOfLocalTime(`${day} ${time}`, isLocal ? zone : 'UTC');
  if (wholeSeconds === null) return null;
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * minuteMs * (sign === '-' ? -1 : 1);
  return new Date(wholeSeconds.getTime() - offsetMs + Number(fraction.padEnd(3, '0').slice(0, 3)));
}
