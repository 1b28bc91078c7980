import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween } from '../../time/store-days.ts';
import { type Period, periodBefore, periodsOf, wholeMonthsOf } from './periods.ts';

test.for<[name: string, range: Period, whole: Period]>([
  ['a month', { from: '2026-03-01', to: '2026-04-01' }, { from: '2026-03-01', to: '2026-04-01' }],
  ['a leap year', { from: '2024-01-15', to: '2025-01-15' }, { from: '2024-02-01', to: '2025-01-01' }],
  ['days of two months', { from: '2026-03-02', to: '2026-04-30' }, { from: '2026-03-02', to: '2026-03-02' }],
  ['a month and a day before it', { from: '2026-01-31', to: '2026-03-01' }, { from: '2026-02-01', to: '2026-03-01' }],
  ['a day', { from: '2026-12-31', to: '2027-01-01' }, { from: '2026-12-31', to: '2026-12-31' }],
])('knows the whole months of %s', ([, range, whole]) => {
  expect(wholeMonthsOf(range)).toEqual(whole);
});

const dayNumber = fc.integer({ min: 0, max: 3_000 });
const range = fc.tuple(dayNumber, fc.integer({ min: 1, max: 800 })).map(([first, length]): Period => {
  const dayAt = (number: number) => new Date(Date.UTC(2023, 0, 1 + number)).toISOString().slice(0, 10);
  return { from: dayAt(first), to: dayAt(first + length) };
});

test('cuts a range into periods that adjoin, each as long as its granularity unless the range cuts it', () => {
  fc.assert(
    fc.property(range, fc.constantFrom('day' as const, 'week' as const, 'month' as const), (whole, granularity) => {
      const periods = periodsOf(whole, granularity);
      expect(periods.flatMap(({ from, to }) => daysBetween(from, to))).toEqual(daysBetween(whole.from, whole.to));
      for (const { from } of periods.slice(1)) {
        expect(granularity !== 'week' || new Date(from).getUTCDay() === 1).toBe(true);
        expect(granularity !== 'month' || from.endsWith('-01')).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

test('the periods before those of a range end where it begins, day by day as long', () => {
  fc.assert(
    fc.property(range, (whole) => {
      const before = periodsOf(whole, 'week').map((period) => periodBefore(period, whole));
      expect(before.at(-1)?.to).toBe(whole.from);
      expect(before.flatMap(({ from, to }) => daysBetween(from, to))).toHaveLength(
        daysBetween(whole.from, whole.to).length,
      );
    }),
    { numRuns: 50 },
  );
});
