import {
  columnVisibilityFeature,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useMemo } from 'react';
import { openUnlessControl } from '../open-unless-control.ts';
import { ScrollBox } from '../scroll-box.tsx';
import { SortHead, type SortState } from '../sort-head.tsx';
import type { ListColumn } from './list-column.ts';
import { PickAll, PickRow } from './row-picks.tsx';
import '../data-table.css';

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

type ListTableProps<Row> = {
  caption: string;
  columns: readonly ListColumn<Row>[];
  visibility: Record<string, boolean>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: SortState | undefined;
  picked?: PickedRows | undefined;
  isStale: boolean;
  onOpen?: ((row: Row) => void) | undefined;
};

/** The rows that were picked, by their keys: of this page and of others. */
export type PickedRows = {
  keys: RowSelectionState;
  onChange: (change: Updater<RowSelectionState>) => void;
};

const none: RowSelectionState = {};

/** One page of a list. Which rows there are and in which order, the server says; columns and picks are the table's. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { caption, columns, visibility, rows, keyOf, sort, picked, isStale, onOpen } = props;
  const ids = columns.map((column) => column.id).join(' ');
  const columnOf = new Map(columns.map((column) => [column.id, column]));
  const table = useTable({
    features,
    // What a cell shows is rendered below, in place: as a component of the table's it would be made anew at each rendering.
    columns: useMemo(() => ids.split(' ').map((id) => ({ id })), [ids]),
    data: rows,
    getRowId: keyOf,
    state: { columnVisibility: visibility, rowSelection: picked?.keys ?? none },
    enableRowSelection: picked !== undefined,
    ...(picked && { onRowSelectionChange: picked.onChange }),
  });
  const pickAll = picked ? (
    <PickAll
      isAll={table.getIsAllRowsSelected()}
      isSome={table.getIsSomeRowsSelected()}
      onToggle={() => table.toggleAllRowsSelected()}
    />
  ) : null;
  return (
    <ScrollBox label={caption}>
      <table className="data-table" aria-busy={isStale}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column: { id: columnId } }) => (
                <HeadCell key={id} column={columnOf.get(columnId)} sort={sort} pickAll={pickAll} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className={onOpen ? 'data-table-opens' : undefined}
              onClick={onOpen && ((event) => openUnlessControl(event, row.original, onOpen))}
            >
              {row.getVisibleCells().map((cell) => (
                <BodyCell
                  key={cell.id}
                  column={columnOf.get(cell.column.id)}
                  row={row.original}
                  pick={picked ? { isPicked: row.getIsSelected(), onToggle: () => row.toggleSelected() } : null}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

type HeadCellProps<Row> = {
  column: ListColumn<Row> | undefined;
  sort: SortState | undefined;
  /** stands in the head of the column that names the row */
  pickAll: ReactNode;
};

function HeadCell<Row>({ column, sort, pickAll }: HeadCellProps<Row>) {
  return (
    <SortHead
      isFigure={column?.isFigure}
      sortBy={column?.sortBy}
      sort={sort}
      before={column?.isRowHead ? pickAll : null}
    >
      {column?.head ?? column?.label}
    </SortHead>
  );
}

type BodyCellProps<Row> = {
  column: ListColumn<Row> | undefined;
  row: Row;
  pick: { isPicked: boolean; onToggle: () => void } | null;
};

function BodyCell<Row>({ column, row, pick }: BodyCellProps<Row>) {
  const content = column?.cell(row);
  if (column?.isRowHead) {
    return <th scope="row">{pick ? <PickRow {...pick}>{content}</PickRow> : content}</th>;
  }
  return <td className={column?.isFigure ? 'figure' : undefined}>{content}</td>;
}
