import type { ReactNode } from 'react';
import { onPhone, useMediaQuery } from '../lib/use-media-query.ts';
import { DataTable, type DataTableProps } from './data-table.tsx';
import { RowCards } from './row-cards.tsx';

type TableOrCardsProps<Row> = DataTableProps<Row> & {
  /** a row on a phone, where the table would have to be moved sideways */
  card: (row: Row) => ReactNode;
};

/** A table, and on a phone its rows as cards. */
export function TableOrCards<Row>({ card, ...table }: TableOrCardsProps<Row>) {
  const isPhone = useMediaQuery(onPhone);
  if (!isPhone) return <DataTable {...table} />;
  const { rows, keyOf, isStale = false, caption } = table;
  return <RowCards rows={rows} keyOf={keyOf} isStale={isStale} card={card} label={caption} />;
}
