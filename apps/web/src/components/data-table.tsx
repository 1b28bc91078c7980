import type { ReactNode } from 'react';
import { openUnlessControl } from './open-unless-control.ts';
import { ScrollBox } from './scroll-box.tsx';
import { SortHead, type SortState } from './sort-head.tsx';
import './data-table.css';

export type Column<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** figures stand at the right, under each other */
  isFigure?: boolean;
  /** the cell that names the row */
  isRowHead?: boolean;
  /** the server's name of the sort, where the column can be sorted by */
  sortBy?: string;
};

export type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: SortState;
  /** while the next page is fetched the present one stays, dimmed */
  isStale?: boolean;
  /** what opens under a row */
  detailOf?: (row: Row) => ReactNode;
  /** a press anywhere on a row; the keyboard has a link within it */
  onOpen?: (row: Row) => void;
  /** many rows scroll in the table's own box, under its head */
  isTall?: boolean;
};

export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  sort,
  isStale,
  detailOf,
  onOpen,
  isTall,
}: DataTableProps<Row>) {
  return (
    <ScrollBox label={caption} isTall={isTall}>
      <table className="data-table" aria-busy={isStale}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <SortHead key={column.id} isFigure={column.isFigure} sortBy={column.sortBy} sort={sort}>
                {column.head}
              </SortHead>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RowWithDetail key={keyOf(row)} row={row} columns={columns} detail={detailOf?.(row)} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type RowProps<Row> = {
  row: Row;
  columns: readonly Column<Row>[];
  detail: ReactNode;
  onOpen: ((row: Row) => void) | undefined;
};

function RowWithDetail<Row>({ row, columns, detail, onOpen }: RowProps<Row>) {
  return (
    <>
      <tr
        className={onOpen ? 'data-table-opens' : undefined}
        onClick={onOpen && ((event) => openUnlessControl(event, row, onOpen))}
      >
        {columns.map((column) => {
          const Cell = column.isRowHead ? 'th' : 'td';
          return (
            <Cell
              key={column.id}
              scope={column.isRowHead ? 'row' : undefined}
              className={column.isFigure ? 'figure' : undefined}
            >
              {column.cell(row)}
            </Cell>
          );
        })}
      </tr>
      {detail ? (
        <tr className="data-table-detail">
          <td colSpan={columns.length}>{detail}</td>
        </tr>
      ) : null}
    </>
  );
}
