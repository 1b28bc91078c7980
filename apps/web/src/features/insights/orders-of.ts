import type { Day } from '../../lib/day.ts';

type Of = { productId: string } | { customerId: string } | { type: string };

/** Where the orders are that a figure of the range is made of. */
export function ordersOf(of: Of, { from, to }: { from: Day; to: Day }): string {
  return `/orders?${new URLSearchParams({ ...of, from, to })}`;
}
