import type { Outputs } from '../../lib/trpc.ts';

export type OrderItem = Outputs['orders']['list']['items'][number];
export type Order = Outputs['orders']['get'];
export type OrderLine = Order['lines'][number];
export type CashbackEntry = Order['cashbackEntries'][number];
export type TimelineEvent = Order['timeline'][number];
/** As much of an order as its lines need. */
export type LinesOfOrder = Pick<Order, 'lines' | 'currency'>;
