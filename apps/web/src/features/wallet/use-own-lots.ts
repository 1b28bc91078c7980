import { useInfiniteQuery } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { type Inputs, type Outputs, trpc } from '../../lib/trpc.ts';

export type OwnLot = Outputs['wallet']['listLots']['items'][number];

const lotsAtOnce = 50;

/** What is left of a shopper's lots, the first of them; more come when they are asked for. */
export function useOwnLots(state: Inputs['wallet']['listLots']['state']) {
  const { client } = trpc.useUtils();
  const asked = { state, limit: lotsAtOnce };
  const query = useInfiniteQuery({
    queryKey: getQueryKey(trpc.wallet.listLots, asked, 'infinite'),
    // tRPC's own hook would send a direction too, which no list knows.
    queryFn: ({ pageParam, signal }) =>
      client.wallet.listLots.query({ ...asked, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return { ...query, lots: query.data?.pages.flatMap(({ items }) => items) };
}

export type OwnLots = ReturnType<typeof useOwnLots>;
