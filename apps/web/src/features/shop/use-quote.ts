import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { trpc } from '../../lib/trpc.ts';
import type { Basket } from './basket.ts';
import type { OrderToPlace } from './shop-types.ts';

const quoted = ['shop', 'quote'] as const;

/** What a basket costs and earns now, as the order would. Asked again whenever the page is looked at anew. */
export function useQuote(lines: Basket, redeem?: OrderToPlace['redeem']) {
  const { client } = trpc.useUtils();
  const asked = { lines: [...lines], ...(redeem === undefined ? {} : { redeem }) };
  return useQuery({
    queryKey: [...quoted, asked],
    // A question, and sent like a change: its basket would be too long for an address.
    queryFn: ({ signal }) => client.orders.quote.mutate(asked, { signal }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}
