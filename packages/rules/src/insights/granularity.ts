/** By what the days of a range are put together. A week begins on Monday. */
export const granularities = ['day', 'week', 'month'] as const;

export type Granularity = (typeof granularities)[number];

const monday = 1;

/** Whether a period of the granularity begins on a day, 'YYYY-MM-DD'. */
export function beginsPeriod(day: string, granularity: Granularity): boolean {
  switch (granularity) {
    case 'day':
      return true;
    case 'week':
      return new Date(day).getUTCDay() === monday;
    case 'month':
      return day.endsWith('-01');
  }
}
