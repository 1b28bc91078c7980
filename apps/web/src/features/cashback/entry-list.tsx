import { keepPreviousData } from '@tanstack/react-query';
import { cashbackStatuses } from '@tillback/rules/cashback/entry-status';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { DaysChip } from '../../components/days-chip.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { byDay, byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';
import { entryName } from './entry-name.ts';
import { EntryStatus } from './entry-status.tsx';
import { useEntryColumns } from './use-entry-columns.tsx';

const sorts = ['-effectiveAt', 'effectiveAt'] as const;

const readers = {
  keyword: byText,
  status: byOneOf(cashbackStatuses),
  customerId: byText,
  from: byDay,
  to: byDay,
};

/** What each order earned, and what became of it. */
export function EntryList() {
  const { t } = useTranslation('cashback');
  const list = useEntryList();
  const linkTo = useBesideLink('/cashback');
  return (
    <ListView
      name="cashback"
      caption={t('title')}
      list={list}
      columns={useEntryColumns()}
      card={(entry) => (
        <RowCard
          link={linkTo(entry.id)}
          name={entryName(entry)}
          figure={<Amount value={entry.amount} currency={entry.currency} />}
          lead={
            <>
              <Instant at={entry.effectiveAt} /> · <PersonName>{entry.customer.name}</PersonName>
            </>
          }
          badges={<EntryStatus status={entry.status} />}
        />
      )}
      linkTo={linkTo}
      search={<ListSearch label={t('keyword')} list={list} />}
      filters={<EntryChips list={list} />}
      sorts={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      exportPath="/cashback/entries"
      canPick
      countOf="entries"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="coins" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function EntryChips({ list: { filters, address } }: { list: ReturnType<typeof useEntryList> }) {
  const { t } = useTranslation('cashback');
  return (
    <>
      <ChoiceChip
        label={t('filter.status')}
        choices={cashbackStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={filters.status}
        onChange={(status) => address.change({ status })}
      />
      <DaysChip days={filters} onChange={address.change} />
    </>
  );
}

function useEntryList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, sorts);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.cashback.listEntries.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.cashback.listEntries.prefetch({ ...page, cursor }),
  };
}
