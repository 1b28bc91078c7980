import type { Granularity } from '@tillback/rules/insights/granularity';
import { addDays, addMonths, type Day } from '../../lib/day.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';

type Days = { from: Day; to: Day };

/** A period as it is called: a day, a month, or from which day to which. */
export function usePeriodText(granularity: Granularity): (days: Days) => string {
  const format = useFormat();
  return (days) =>
    granularity === 'month' && isWholeMonth(days)
      ? format.month(days.from)
      : format.days(days.from, addDays(days.to, -1));
}

function isWholeMonth({ from, to }: Days): boolean {
  return from.endsWith('-01') && to === addMonths(from, 1);
}
