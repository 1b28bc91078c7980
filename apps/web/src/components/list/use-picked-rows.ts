import type { RowSelectionState, Updater } from '@tanstack/react-table';
import { useState } from 'react';

const mostPicked = 100;

/** The rows that were picked, over the pages of a list. With other filters it is another list, and nothing is picked. */
export function usePickedRows(asked: Readonly<Record<string, string>>) {
  const list = JSON.stringify(asked);
  const [picked, setPicked] = useState<{ list: string; keys: RowSelectionState; isAll: boolean }>({
    list,
    keys: {},
    isAll: false,
  });
  const isSameList = picked.list === list;
  const keys = isSameList ? picked.keys : {};

  function onChange(change: Updater<RowSelectionState>) {
    const changed = typeof change === 'function' ? change(keys) : change;
    // The API takes so many ids at once.
    setPicked({ list, keys: Object.fromEntries(Object.entries(changed).slice(0, mostPicked)), isAll: false });
  }

  const ids = Object.keys(keys).filter((id) => keys[id]);
  return {
    keys,
    ids,
    /** Not only these, but all that the list's filters leave. */
    isAll: isSameList && picked.isAll && ids.length > 0,
    onChange,
    pickMatching: () => setPicked({ list, keys, isAll: true }),
    clear: () => setPicked({ list, keys: {}, isAll: false }),
  };
}
