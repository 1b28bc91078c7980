import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { isMonthFirst } from '../../lib/format/day.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWhenRested } from '../../lib/use-when-rested.ts';
import type { SearchResult } from './search-types.ts';

const restMilliseconds = 150;
const freshForMilliseconds = 10_000;

/** What a search shows; `stale` is the answer to what was typed before, while the next is on its way. */
export type SearchState = {
  keyword: string;
  result: SearchResult | null;
  isStale: boolean;
  error: unknown;
  retry: () => void;
};

/** Searches while one types. Of several questions only the answer to the last is ever shown as such. */
export function useSearch(typed: string): SearchState {
  const { locale } = useFormat();
  const wanted = typed.trim();
  const [keyword, setKeyword] = useState(wanted);
  useWhenRested(wanted, restMilliseconds, setKeyword);
  const query = trpc.search.find.useQuery(
    { keyword, dateOrder: isMonthFirst(locale) ? 'month-first' : 'day-first' },
    { enabled: keyword !== '', placeholderData: keepPreviousData, staleTime: freshForMilliseconds },
  );
  const isAsked = wanted !== '' && keyword !== '';
  return {
    keyword,
    result: isAsked ? (query.data ?? null) : null,
    isStale: wanted !== '' && (wanted !== keyword || query.isFetching || query.isPlaceholderData),
    error: isAsked && !query.isFetching ? query.error : null,
    retry: () => void query.refetch(),
  };
}
