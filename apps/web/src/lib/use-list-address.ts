import { useLocation, useSearchParams } from 'react-router';

export const pageSizes = [20, 50, 100] as const;

const usualPageSize = pageSizes[0];

type Changes = Readonly<Record<string, string | null>>;

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
  function change(changes: Changes, { replace = false, keepsPage = false } = {}) {
    setParameters(changed(keepsPage ? changes : { ...changes, cursor: null }), {
      replace,
      preventScrollReset: true,
      state: keepsPage ? state : { ...state, cursors: [] },
    });
  }

  function showNext(nextCursor: string) {
    const cursors = [...cursorsBefore, cursor ?? ''];
    setParameters(changed({ cursor: nextCursor }), { state: { cursors } });
  }

  function showPrevious() {
    const previous = cursorsBefore.at(-1) || null;
    const cursors = cursorsBefore.slice(0, -1);
    setParameters(changed({ cursor: previous }), { state: { cursors } });
  }

  return { parameters, cursor, limit, change, showNext, showPrevious, hasPrevious: cursor !== undefined };
}

/**
 * The address as it stands now, with changes. The router's own view of it is that of the last rendering: of two changes
 * at one moment, a search that comes to rest and a sort, say, the second would undo the first.
 */
function changed(changes: Changes): URLSearchParams {
  const next = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

function cursorsIn(state: unknown): string[] {
  if (typeof state !== 'object' || state === null || !('cursors' in state)) return [];
  return Array.isArray(state.cursors) ? state.cursors.map(String) : [];
}
