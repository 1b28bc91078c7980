import { keepPreviousData } from '@tanstack/react-query';
import { byAmount, byOneOf, byText, type FiltersOf, setFilters } from '../../lib/list/list-filters.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';

export const productSorts = ['name', '-name', 'price', '-price'] as const;

const byFlag = byOneOf(['true', 'false'] as const);

const readers = {
  keyword: byText,
  type: byText,
  minPrice: byAmount,
  maxPrice: byAmount,
  inStock: byFlag,
  lowStock: byFlag,
  active: byFlag,
  archived: byFlag,
};

type Filters = FiltersOf<typeof readers>;

export type ProductFilters = ReturnType<typeof useProductList>['filters'];

export function useProductList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, productSorts);
  const page = { ...list.asked, ...flagsOf(list.filters), ...list.page };
  return {
    ...list,
    /** what it leaves, as a bulk change takes it */
    matching: matchingOf(list.filters),
    query: trpc.catalog.listProducts.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.catalog.listProducts.prefetch({ ...page, cursor }),
  };
}

function matchingOf({ keyword, type, minPrice, maxPrice, ...flags }: Filters) {
  return { ...setFilters({ keyword, type, minPrice, maxPrice }), ...flagsOf(flags) };
}

type Flag = 'true' | 'false' | null;

/** The address has texts; the API takes true and false. */
function flagsOf({
  inStock,
  lowStock,
  active,
  archived,
}: Record<'inStock' | 'lowStock' | 'active' | 'archived', Flag>) {
  return {
    inStock: flag(inStock),
    lowStock: flag(lowStock),
    active: flag(active),
    archived: flag(archived),
  };
}

function flag(text: Flag): boolean | undefined {
  return text === null ? undefined : text === 'true';
}
