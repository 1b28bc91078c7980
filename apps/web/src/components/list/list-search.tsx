import { SearchBox } from '../search-box.tsx';

type ListSearchProps = {
  label: string;
  list: {
    filters: { keyword: string | null };
    address: { change: (changes: { keyword: string | null }, options: { replace: boolean }) => void };
  };
};

/** Searches a list; what is typed on the way makes no history. */
export function ListSearch({ label, list: { filters, address } }: ListSearchProps) {
  return (
    <SearchBox
      label={label}
      value={filters.keyword ?? ''}
      onSearch={(keyword) => address.change({ keyword: keyword || null }, { replace: true })}
    />
  );
}
