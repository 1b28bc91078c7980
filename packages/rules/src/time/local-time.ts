const millisecondsPerDay = 86_400_000;
const earliestYear = 1900;

const localTime = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;

// A file's rows share few days, so a zone's rules are asked once a day and not once a row.
const mostDaysKept = 10_000;

type DayOffsets = { readonly before: number; readonly after: number };

const offsetsByZone = new Map<string, Map<number, DayOffsets>>();
const formatsByZone = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant of a wall clock's time ('2011-03-27 09:30' or with seconds), or `null` when there is no such time.
 * A time that the clock skipped in spring counts as an hour later; one that it showed twice, as the first.
 */
export function instantOfLocalTime(text: string, zone: string): Date | null {
  const asIfUtc = wallClockMillis(text);
  if (asIfUtc === null) return null;

  const { before, after } = offsetsAround(asIfUtc, zone);
  const first = asIfUtc - before;
  if (before === after || offsetAt(first, zone) === before) return new Date(first);
  const second = asIfUtc - after;
  return new Date(offsetAt(second, zone) === after ? second : first);
}

/** What a wall clock in the zone shows at that instant: 'YYYY-MM-DD HH:MM:SS'. */
export function localTimeOf(instant: Date, zone: string): string {
  const shown = new Date(instant.getTime() + offsetAt(instant.getTime(), zone));
  return shown.toISOString().slice(0, 19).replace('T', ' ');
}

function wallClockMillis(text: string): number | null {
  const match = localTime.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  if (year < earliestYear || hour > 23 || minute > 59 || second > 59) return null;

  const dayStart = Date.UTC(year, month - 1, day);
  // 30 February would quietly become 2 March.
  const isRealDay = new Date(dayStart).getUTCMonth() === month - 1 && new Date(dayStart).getUTCDate() === day;
  return isRealDay ? dayStart + ((hour * 60 + minute) * 60 + second) * 1000 : null;
}

function offsetsAround(asIfUtc: number, zone: string): DayOffsets {
  const days = offsetsByZone.get(zone) ?? new Map<number, DayOffsets>();
  offsetsByZone.set(zone, days);

  const day = Math.floor(asIfUtc / millisecondsPerDay);
  const known = days.get(day);
  if (known) return known;

  const offsets = {
    before: offsetAt((day - 1) * millisecondsPerDay, zone),
    after: offsetAt((day + 2) * millisecondsPerDay, zone),
  };
  if (days.size >= mostDaysKept) days.clear();
  days.set(day, offsets);
  return offsets;
}

/** How far the zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const wholeSeconds = Math.floor(instant / 1000) * 1000;
  const parts = new Map(
    formatOf(zone)
      .formatToParts(wholeSeconds)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - wholeSeconds;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formatsByZone.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatsByZone.set(zone, format);
  return format;
}
