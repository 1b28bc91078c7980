import { type ReactNode, Suspense } from 'react';
import { useIsBeside } from '../../lib/use-is-beside.ts';

type BesideListProps = {
  /** what the address names of the list; undefined: nothing */
  id: string | undefined;
  page: ReactNode;
  drawer: ReactNode;
  /** the list */
  children: ReactNode;
};

/** What was opened from a list stands beside it; what was opened by its address has the page to itself. */
export function BesideList({ id, page, drawer, children }: BesideListProps) {
  const isBeside = useIsBeside();
  if (id && !isBeside) return page;
  return (
    <>
      {children}
      {id ? <Suspense>{drawer}</Suspense> : null}
    </>
  );
}
