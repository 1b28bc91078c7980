import type { ReactNode } from 'react';
import { useReadyToDraw } from '../../lib/use-ready-to-draw.ts';
import { ErrorState } from '../error-state.tsx';
import { RowBones, Skeleton } from '../skeleton.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { ShownList } from './shown-list.ts';

type ListStatesProps<Row> = {
  list: ShownList<Row>;
  /** rows with a head, while no other skeleton is given */
  withHead?: boolean;
  skeleton?: ReactNode;
  nothingFound: string;
  emptyState: ReactNode;
  /** the rows, where there are any */
  children: (rows: readonly Row[]) => ReactNode;
};

/** What a list shows: bones while it comes, an error, why there is nothing, or its rows. */
export function ListStates<Row>({
  list,
  withHead = false,
  skeleton,
  nothingFound,
  emptyState,
  children,
}: ListStatesProps<Row>) {
  const { query, address, isFiltered, clearFilters } = list;
  const isReady = useReadyToDraw(query.data !== undefined);
  if (query.isError) return <ErrorState error={query.error} onRetry={query.refetch} />;
  if (!query.data || !isReady) {
    return (
      skeleton ?? (
        <Skeleton>
          <RowBones rows={address.limit} withHead={withHead} />
        </Skeleton>
      )
    );
  }
  const { items } = query.data;
  if (items.length > 0) return children(items);
  return isFiltered ? <NothingFound title={nothingFound} onClear={clearFilters} /> : emptyState;
}
