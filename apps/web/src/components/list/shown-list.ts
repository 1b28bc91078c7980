import type { useList } from '../../lib/list/use-list.ts';
import type { SortState } from '../sort-head.tsx';

/** A page as the server answers it. */
type ListPage<Row> = { items: Row[]; nextCursor: string | null; total?: number; totalIsAtLeast?: boolean };

/** As much of a query as a list shows. */
type PageQuery<Row> = {
  data: ListPage<Row> | undefined;
  error: unknown;
  isError: boolean;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

/** A list with what the address asks of it and what came. A feature's own hook makes it. */
export type ShownList<Row> = Pick<ReturnType<typeof useList>, 'address' | 'isFiltered' | 'clearFilters'> & {
  asked: Readonly<Record<string, string>>;
  sort?: SortState;
  query: PageQuery<Row>;
  /** fetches the next page before it is asked for */
  prefetch: (cursor: string) => void;
};
