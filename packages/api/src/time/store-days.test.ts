import { expect, test } from 'vitest';
import { dayOf, daysAfter, daysBetween, instantsOf, startOfDay } from './store-days.ts';

const hourInMs = 3_600_000;

test.each([
  ['in winter', '2026-01-31', 'Europe/London', '2026-01-31T00:00:00.000Z'],
  ['in summer', '2026-07-01', 'Europe/London', '2026-06-30T23:00:00.000Z'],
  ['where the clocks skipped midnight', '2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  [
    'after the clocks were put back to the evening before',
    '2018-02-18',
    'America/Sao_Paulo',
    '2018-02-18T03:00:00.000Z',
  ],
  ['where midnight came twice, the first time', '2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
  ['long ago', '1900-01-01', 'UTC', '1900-01-01T00:00:00.000Z'],
])('a day begins %s', (_, day, timeZone, expected) => {
  expect(startOfDay(day, timeZone).toISOString()).toBe(expected);
});

test.each([
  ['2026-03-29', 'Europe/London', 23],
  ['2026-10-25', 'Europe/London', 25],
  ['2018-11-04', 'America/Sao_Paulo', 23],
  ['2018-02-17', 'America/Sao_Paulo', 25],
  ['2026-06-15', 'Europe/London', 24],
])('%s in %s has %d hours', (day, timeZone, hours) => {
  const { start, end } = instantsOf({ from: day, to: daysAfter(day, 1) }, timeZone);
  expect(((end?.getTime() ?? 0) - (start?.getTime() ?? 0)) / hourInMs).toBe(hours);
});

test.each(['Europe/London', 'America/Sao_Paulo', 'America/Havana', 'Pacific/Apia', 'UTC'])(
  'every day in %s ends where the next begins, and holds its first and last moment',
  (timeZone) => {
    const days = daysBetween('2018-01-01', '2019-01-01');
    expect(days).toHaveLength(365);
    for (const day of days) {
      expect(dayOf(startOfDay(day, timeZone), timeZone)).toBe(day);
      const lastMoment = new Date(startOfDay(daysAfter(day, 1), timeZone).getTime() - 1);
      expect(dayOf(lastMoment, timeZone)).toBe(day);
    }
  },
);

test('a side of a range that is not given stays open', () => {
  expect(instantsOf({}, 'UTC')).toEqual({ start: null, end: null });
});

test('counts days by the calendar, over a leap day and backwards', () => {
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
  expect(daysBetween('2026-01-02', '2026-01-01')).toEqual([]);
});

test('refuses text that is not a day', () => {
  expect(() => startOfDay('2026-02-30', 'UTC')).toThrow(RangeError);
});
