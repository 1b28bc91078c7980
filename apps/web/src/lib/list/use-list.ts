import { useListAddress } from '../use-list-address.ts';
import { type FilterReaders, readFilters, setFilters } from './list-filters.ts';

/** What the address asks of a list that has one order, and how to ask for something else. */
export function useList<Readers extends FilterReaders>(readers: Readers) {
  const address = useListAddress();
  const filters = readFilters(readers, address.parameters);
  const set = setFilters(filters);
  return {
    address,
    filters,
    isFiltered: Object.keys(set).length > 0,
    clearFilters: () => address.change(Object.fromEntries(Object.keys(readers).map((name) => [name, null]))),
    /** what the whole list is asked by */
    asked: set,
    /** what a page of it is asked by */
    page: { limit: address.limit, count: true, ...(address.cursor ? { cursor: address.cursor } : {}) },
  };
}

/** The same for a list that can be sorted; the first of its sorts is the usual one. */
export function useSortedList<Readers extends FilterReaders, Sort extends string>(
  readers: Readers,
  sorts: readonly [Sort, ...Sort[]],
) {
  const list = useList(readers);
  const sort = sorts.find((each) => each === list.address.parameters.get('sort')) ?? sorts[0];
  return {
    ...list,
    sort: { value: sort, onChange: (value: string) => list.address.change({ sort: value }) },
    asked: { ...list.asked, sort },
  };
}
