import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BesideLink } from '../../lib/list/use-beside-link.ts';
import { useColumnChoice } from '../../lib/list/use-column-choice.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import type { Counted } from '../list-count.tsx';
import { RowCards } from '../row-cards.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ListBar } from './list-bar.tsx';
import type { ListColumn } from './list-column.ts';
import { ListPager } from './list-pager.tsx';
import { ListStates } from './list-states.tsx';
import { ListTable } from './list-table.tsx';
import { PickedBar } from './picked-bar.tsx';
import type { ShownList } from './shown-list.ts';
import { SortChip, type SortChoice } from './sort-chip.tsx';
import { usePickedRows } from './use-picked-rows.ts';

/** Where a row opens: beside the list, or as a page of its own. */
type RowLink = { to: BesideLink['to']; state?: BesideLink['state'] };

type ListViewProps<Row> = {
  /** by which this list's columns are remembered */
  name: string;
  caption: string;
  list: ShownList<Row>;
  columns: readonly ListColumn<Row>[];
  /** the same row where a table would be too wide */
  card: (row: Row) => ReactNode;
  linkTo?: (id: string) => RowLink;
  search?: ReactNode;
  filters?: ReactNode;
  /** for cards, which have no heads to sort by */
  sorts?: readonly SortChoice[];
  exportPath: `/${string}`;
  /** further files that the same filters give */
  moreExports?: ReactNode;
  /** the list can be had by its rows' ids, so that what was picked can be exported */
  canPick?: boolean;
  /** what else can be done with the rows that were picked */
  pickedActions?: ((ids: readonly string[]) => ReactNode) | undefined;
  /** what can be done with all rows that the filters leave */
  matchingActions?: ReactNode;
  countOf: Counted;
  nothingFound: string;
  /** where there is nothing at all */
  emptyState: ReactNode;
};

/** A list that bends: search, filters, sort, columns, page size and pages, all in the address. */
export function ListView<Row extends { id: string }>(props: ListViewProps<Row>) {
  const { list, columns, card, sorts = [], countOf, nothingFound, emptyState, canPick = false } = props;
  const isPhone = useMediaQuery(onPhone);
  const choice = useColumnChoice(props.name, columns, list.address);
  const picked = usePickedRows(list.asked);
  const open = useOpening(props.linkTo);
  return (
    <>
      <ListBar
        search={props.search}
        filters={
          <>
            {props.filters}
            {isPhone && list.sort ? <SortChip sort={list.sort} choices={sorts} /> : null}
          </>
        }
        tools={
          <>
            {isPhone ? null : (
              <ColumnMenu
                columns={columns}
                visibility={choice.visibility}
                onToggle={choice.toggle}
                onReset={choice.isUsual ? null : choice.showUsual}
              />
            )}
            <Exports {...props} />
          </>
        }
      />
      <div className="panel">
        <ListStates list={list} withHead={!isPhone} nothingFound={nothingFound} emptyState={emptyState}>
          {(rows) =>
            isPhone ? (
              <RowCards rows={rows} keyOf={idOf} isStale={list.query.isPlaceholderData} card={card} />
            ) : (
              <ListTable
                caption={props.caption}
                columns={columns}
                visibility={choice.visibility}
                rows={rows}
                keyOf={idOf}
                sort={list.sort}
                picked={canPick ? picked : undefined}
                isStale={list.query.isPlaceholderData}
                onOpen={open}
              />
            )
          }
        </ListStates>
        <ListPager list={list} countOf={countOf} />
      </div>
      {canPick && !isPhone ? (
        <PickedBar
          path={props.exportPath}
          list={list}
          picked={picked}
          actions={props.pickedActions}
          matchingActions={props.matchingActions}
        />
      ) : null}
    </>
  );
}

function Exports<Row>({
  list,
  exportPath,
  moreExports,
}: Pick<ListViewProps<Row>, 'list' | 'exportPath' | 'moreExports'>) {
  const { t } = useTranslation();
  return (
    <>
      <ExportMenu label={t('list.export')} path={exportPath} asked={list.asked} />
      {moreExports}
    </>
  );
}

function useOpening<Row extends { id: string }>(linkTo: ((id: string) => RowLink) | undefined) {
  const navigate = useNavigate();
  if (!linkTo) return undefined;
  return ({ id }: Row) => {
    const { to, state } = linkTo(id);
    void navigate(to, { state });
  };
}

function idOf(row: { id: string }): string {
  return row.id;
}
