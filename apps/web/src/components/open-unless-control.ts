import type { MouseEvent } from 'react';

/** A press on a link or a control in a row, or the end of a selection of text, is not meant for the row. */
export function openUnlessControl<Row>(event: MouseEvent<HTMLElement>, row: Row, onOpen: (row: Row) => void): void {
  const isOnControl = event.target instanceof Element && event.target.closest('a, button, label, input') !== null;
  if (!isOnControl && !getSelection()?.toString()) onOpen(row);
}
