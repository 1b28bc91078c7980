import { useLocation, useSearchParams } from 'react-router';
import { changedParameters, type ParameterChanges } from './changed-parameters.ts';

export const pageSizes = [20, 50, 100] as const;

const usualPageSize = pageSizes[0];

/**
 * A list's filters, sort and page in the address, under the names that the API has for them. A cursor only leads
 * forward: the ones that led here are kept in the history entry, to go back by.
 */
export function useListAddress() {
  const [parameters, setParameters] = useSearchParams();
  const { state } = useLocation();
  const cursor = parameters.get('cursor') ?? undefined;
  const limit = pageSizes.find((size) => String(size) === parameters.get('limit')) ?? usualPageSize;
  const cursorsBefore = cursorsIn(state);

  /**
   * Sets filters or the sort (null removes one) and begins at the first page; what changes no row keeps the page. What
   * stands beside the list stays there: a search may come to rest when a row was opened already.
   */
  function change(changes: ParameterChanges, { replace = false, keepsPage = false } = {}) {
    setParameters(changedParameters(keepsPage ? changes : { ...changes, cursor: null }), {
      replace,
      preventScrollReset: true,
      state: keepsPage ? state : { ...state, cursors: [] },
    });
  }

  function showNext(nextCursor: string) {
    const cursors = [...cursorsBefore, cursor ?? ''];
    setParameters(changedParameters({ cursor: nextCursor }), { state: { cursors } });
  }

  function showPrevious() {
    const previous = cursorsBefore.at(-1) || null;
    const cursors = cursorsBefore.slice(0, -1);
    setParameters(changedParameters({ cursor: previous }), { state: { cursors } });
  }

  return { parameters, cursor, limit, change, showNext, showPrevious, hasPrevious: cursor !== undefined };
}

function cursorsIn(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('cursors' in state)) return [];
  return Array.isArray(state.cursors) ? state.cursors.map(String) : [];
}
