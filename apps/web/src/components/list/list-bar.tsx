import type { ReactNode } from 'react';
import './list-bar.css';

type ListBarProps = {
  /** a search box */
  search?: ReactNode;
  /** chips, one for each filter */
  filters?: ReactNode;
  /** what is done with the list as a whole */
  tools?: ReactNode;
};

/** What stands above a list and bends it. */
export function ListBar({ search, filters, tools }: ListBarProps) {
  return (
    <div className="list-bar">
      {search}
      {filters ? <div className="list-bar-filters">{filters}</div> : null}
      {tools ? <div className="list-bar-tools">{tools}</div> : null}
    </div>
  );
}
