import { keepPreviousData } from '@tanstack/react-query';
import { orderChannels, orderOwings, orderStatuses, refundStates } from '@tillback/rules/orders/order-state';
import { byAmount, byDay, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';
import { orderSorts } from './order-sorts.ts';

const readers = {
  keyword: byText,
  status: byOneOf(orderStatuses),
  channel: byOneOf(orderChannels),
  owing: byOneOf(orderOwings),
  refunded: byOneOf(refundStates),
  customerId: byText,
  productId: byText,
  type: byText,
  minTotal: byAmount,
  maxTotal: byAmount,
  from: byDay,
  to: byDay,
};

/** The orders that the address asks for, and how to ask for others. */
export function useOrderList(of: { customerId?: string } = {}) {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, orderSorts);
  const asked = { ...list.asked, ...of };
  const page = { ...asked, ...list.page };
  return {
    ...list,
    asked,
    query: trpc.orders.list.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.orders.list.prefetch({ ...page, cursor }),
  };
}

export type OrderListState = ReturnType<typeof useOrderList>;
