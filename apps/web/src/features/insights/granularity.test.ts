import { expect, test } from 'vitest';
import { granularityFrom } from './granularity.ts';

test.each([
  ['2026-03-01', '2026-03-31', '', 'day'],
  ['2026-01-01', '2026-04-01', '', 'week'],
  ['2025-04-01', '2026-04-01', '', 'month'],
  ['2025-04-01', '2026-04-01', 'granularity=day', 'day'],
  ['2026-03-01', '2026-03-31', 'granularity=century', 'day'],
])('puts the days from %s up to %s with "%s" together by %3$s', (from, to, search, granularity) => {
  expect(granularityFrom(new URLSearchParams(search), { from, to })).toBe(granularity);
});
