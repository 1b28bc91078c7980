import { type Granularity, granularities } from '@tillback/rules/insights/granularity';
import { type Day, daysBetween } from '../../lib/day.ts';

// More bars than about a month of days, or half a year of weeks, say less and not more.
const mostDays = 45;
const mostWeeksInDays = 200;

/** By what a range of this length reads best. */
export function usualGranularity(range: { from: Day; to: Day }): Granularity {
  const days = daysBetween(range.from, range.to);
  if (days <= mostDays) return 'day';
  return days <= mostWeeksInDays ? 'week' : 'month';
}

/** What an address says, or what is usual for the range. */
export function granularityFrom(parameters: URLSearchParams, range: { from: Day; to: Day }): Granularity {
  const named = parameters.get('granularity');
  return granularities.find((each) => each === named) ?? usualGranularity(range);
}
