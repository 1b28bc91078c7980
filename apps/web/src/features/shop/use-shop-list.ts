import { keepPreviousData } from '@tanstack/react-query';
import { byAmount, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

export const shopSorts = ['name', '-name', 'price', '-price', '-createdAt'] as const;

const readers = { keyword: byText, minPrice: byAmount, maxPrice: byAmount, inStock: byOneOf(['true'] as const) };

/** The products that the address asks for, of those that the shop sells. */
export function useShopList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, shopSorts);
  const page = { ...list.asked, inStock: list.filters.inStock === null ? undefined : true, ...list.page };
  return {
    ...list,
    query: trpc.catalog.listProducts.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.catalog.listProducts.prefetch({ ...page, cursor }),
  };
}
