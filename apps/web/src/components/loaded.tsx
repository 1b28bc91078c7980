import type { ReactNode } from 'react';
import { useReadyToDraw } from '../lib/use-ready-to-draw.ts';
import { ErrorState } from './error-state.tsx';
import { RowBones, Skeleton } from './skeleton.tsx';

type LoadedProps<Data> = {
  query: { data: Data | undefined; error: unknown; isError: boolean; refetch: () => unknown };
  /** of the content's own shape; rows where nothing else is said */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** What a query brought; until then its shape, and where it failed, why. */
export function Loaded<Data>({ query, skeleton, children }: LoadedProps<Data>) {
  const isReady = useReadyToDraw(query.data !== undefined);
  if (query.isError) {
    return (
      <div className="panel">
        <ErrorState error={query.error} onRetry={query.refetch} />
      </div>
    );
  }
  if (query.data !== undefined && isReady) return children(query.data);
  return (
    skeleton ?? (
      <div className="panel">
        <Skeleton>
          <RowBones rows={6} />
        </Skeleton>
      </div>
    )
  );
}

type Query<Data> = LoadedProps<Data>['query'];

/** Two queries of one part of a page as one: together they have one shape, and one problem where both failed for one reason. */
export function bothOf<One, Other>(one: Query<One>, other: Query<Other>): Query<readonly [One, Other]> {
  return {
    data: one.data === undefined || other.data === undefined ? undefined : [one.data, other.data],
    error: one.error ?? other.error,
    isError: one.isError || other.isError,
    refetch: () => Promise.all([one.refetch(), other.refetch()]),
  };
}
