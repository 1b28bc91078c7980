import { keepPreviousData } from '@tanstack/react-query';
import { useList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

const noFilters = {};
const keeping = { placeholderData: keepPreviousData };

export function useCustomerEvents(id: string) {
  const utils = trpc.useUtils();
  const list = useList(noFilters);
  const page = { id, ...list.page };
  return {
    ...list,
    query: trpc.customers.timeline.useQuery(page, keeping),
    prefetch: (cursor: string) => void utils.customers.timeline.prefetch({ ...page, cursor }),
  };
}

export function useCustomerTransfers(id: string) {
  const utils = trpc.useUtils();
  const list = useList(noFilters);
  const page = { id, ...list.page };
  return {
    ...list,
    query: trpc.customers.listTransfers.useQuery(page, keeping),
    prefetch: (cursor: string) => void utils.customers.listTransfers.prefetch({ ...page, cursor }),
  };
}
