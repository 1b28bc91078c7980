import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** `value` is the server's: the name of a sort, with a leading minus where it descends. */
export type SortState = { value: string; onChange: (value: string) => void };

type SortHeadProps = {
  children: ReactNode;
  /** a control of its own, before the words */
  before?: ReactNode;
  isFigure?: boolean | undefined;
  sortBy?: string | undefined;
  sort?: SortState | undefined;
};

/** The head of a column, with a button where the column can be sorted by. */
export function SortHead({ children, before, isFigure, sortBy, sort }: SortHeadProps) {
  const className = isFigure ? 'figure' : undefined;
  if (!sortBy || !sort) {
    return (
      <th scope="col" className={className}>
        {before}
        {children}
      </th>
    );
  }
  const direction = directionOf(sort.value, sortBy);
  // What is newest or largest is what people look for first.
  const next = direction === 'descending' ? sortBy : `-${sortBy}`;
  return (
    <th scope="col" className={className} aria-sort={direction}>
      {before}
      <button type="button" className="sort-button" onClick={() => sort.onChange(next)}>
        {children}
        <Icon name={iconOf[direction]} />
      </button>
    </th>
  );
}

const iconOf = { ascending: 'chevron-up', descending: 'chevron-down', none: 'chevron-expand' } as const;

function directionOf(value: string, sortBy: string): keyof typeof iconOf {
  if (value === sortBy) return 'ascending';
  return value === `-${sortBy}` ? 'descending' : 'none';
}
