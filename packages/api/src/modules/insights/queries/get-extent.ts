import type { Reader } from '../../../pipeline/unit.ts';
import { dayOf } from '../../../time/store-days.ts';
import type { ExtentAnswer } from '../insights.shapes.ts';

/** From which to which of the store's days there are sales. */
export async function getExtent({ db, now, store }: Reader): Promise<ExtentAnswer> {
  const sold = db
    .selectFrom('orders')
    .select('placed_at as placedAt')
    .where('status', 'not in', ['cancelled', 'undone']);
  const first = await sold.orderBy('placed_at').limit(1).executeTakeFirst();
  const last = await sold.orderBy('placed_at', 'desc').limit(1).executeTakeFirst();
  return {
    firstDay: first ? dayOf(first.placedAt, store.timeZone) : null,
    lastDay: last ? dayOf(last.placedAt, store.timeZone) : null,
    today: dayOf(now, store.timeZone),
  };
}
