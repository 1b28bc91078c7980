import { longestRangeYears } from '@tillback/rules/time/longest-range';
import { addDays, addMonths, type Day, daysBetween, isDay } from '../../lib/day.ts';

export const presets = ['7d', '30d', '90d', '12m', 'all'] as const;

export type Preset = (typeof presets)[number];

/** Days from `from` (inclusive) to `to` (exclusive), and how they were chosen. */
export type Range = { readonly choice: Preset | 'custom'; readonly from: Day; readonly to: Day };

export type Extent = { readonly firstDay: Day | null; readonly lastDay: Day | null };

export const usualPreset: Preset = '30d';

/** The range that an address names; one that it names badly is the usual one. */
export function rangeFrom(parameters: URLSearchParams, today: Day, extent: Extent): Range {
  const from = parameters.get('from');
  const to = parameters.get('to');
  if (isDay(from) && isDay(to) && isAnswerable(from, to)) return { choice: 'custom', from, to };
  const named = presets.find((preset) => preset === parameters.get('range'));
  return presetRange(named ?? usualPreset, today, extent);
}

/** What the address says for a range: nothing for the usual one. The days are as the API takes them. */
export function parametersOf(range: Preset | { from: Day; to: Day }): Record<string, string> {
  if (typeof range !== 'string') return { from: range.from, to: range.to };
  return range === usualPreset ? {} : { range };
}

/** Whether the server answers such a range. */
export function isAnswerable(from: Day, to: Day): boolean {
  return daysBetween(from, to) > 0 && to <= addMonths(from, longestRangeYears * 12);
}

/** The first day with sales where "all time" begins later, because the server answers no range so long. */
export function firstDayLeftOut(range: Range, { firstDay }: Extent): Day | null {
  return range.choice === 'all' && firstDay !== null && firstDay < range.from ? firstDay : null;
}

function presetRange(choice: Preset, today: Day, extent: Extent): Range {
  const to = addDays(today, 1);
  switch (choice) {
    case '7d':
      return { choice, from: addDays(to, -7), to };
    case '30d':
      return { choice, from: addDays(to, -30), to };
    case '90d':
      return { choice, from: addDays(to, -90), to };
    case '12m':
      return { choice, from: addMonths(to, -12), to };
    case 'all':
      return { choice, ...wholeExtent(extent, to) };
  }
}

function wholeExtent({ firstDay, lastDay }: Extent, usualEnd: Day): { from: Day; to: Day } {
  const to = lastDay ? addDays(lastDay, 1) : usualEnd;
  const earliest = addMonths(to, -longestRangeYears * 12);
  if (!firstDay) return { from: addDays(to, -30), to };
  return { from: firstDay > earliest ? firstDay : earliest, to };
}
