import { keepPreviousData } from '@tanstack/react-query';
import { useList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

const noFilters = {};

export function useStockMovements(id: string) {
  const utils = trpc.useUtils();
  const list = useList(noFilters);
  const page = { id, ...list.page };
  return {
    ...list,
    query: trpc.catalog.listStockMovements.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.catalog.listStockMovements.prefetch({ ...page, cursor }),
  };
}
