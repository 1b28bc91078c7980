import { useState } from 'react';
import { keepChoice, readChoice } from '../stored-choice.ts';
import type { useListAddress } from '../use-list-address.ts';

type ChosenColumn = { readonly id: string; readonly isRowHead?: boolean; readonly isHiddenAtFirst?: boolean };

/**
 * Which columns of a list are shown: those that the address names, else those that were chosen in this browser before,
 * else the usual ones. The column that names the row is always shown.
 */
export function useColumnChoice(
  list: string,
  columns: readonly ChosenColumn[],
  { parameters, change }: Pick<ReturnType<typeof useListAddress>, 'parameters' | 'change'>,
) {
  const storedAs = `columns.${list}`;
  const [stored, setStored] = useState(() => readChoice(storedAs));
  const usual = columns.filter((column) => !column.isHiddenAtFirst).map((column) => column.id);
  const chosen = new Set((parameters.get('columns') ?? stored)?.split(',') ?? usual);
  const isShown = (column: ChosenColumn) => column.isRowHead === true || chosen.has(column.id);

  function choose(ids: readonly string[]) {
    const text = ids.join(',') === usual.join(',') ? null : ids.join(',');
    keepChoice(storedAs, text ?? usual.join(','));
    setStored(text);
    change({ columns: text }, { keepsPage: true });
  }

  return {
    visibility: Object.fromEntries(columns.map((column) => [column.id, isShown(column)])),
    isUsual: columns.every((column) => isShown(column) === !column.isHiddenAtFirst),
    showUsual: () => choose(usual),
    toggle: (id: string) =>
      choose(columns.filter((column) => isShown(column) !== (column.id === id)).map((column) => column.id)),
  };
}
