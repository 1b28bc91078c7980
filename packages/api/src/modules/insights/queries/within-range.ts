import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Period, wholeMonthsOf } from '../periods.ts';

/** Holds for the rows that together are the sales of a range: its whole months, the days around them, and every change. */
export function withinRange(range: Period): RawBuilder<SqlBool> {
  const months = wholeMonthsOf(range);
  return sql`(
    span = 'month' and since >= ${months.from} and since < ${months.to}
    or span = 'day' and since >= ${range.from} and since < ${months.from}
    or span = 'day' and since >= ${months.to} and since < ${range.to}
    or span = 'change' and since >= ${range.from} and since < ${range.to}
  )`;
}
