import { keepPreviousData } from '@tanstack/react-query';
import { customerStatuses } from '@tillback/rules/customers/customer-state';
import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ChoiceChip } from '../../components/filter-chip.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { byOneOf, byText } from '../../lib/list/list-filters.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useSortedList } from '../../lib/list/use-list.ts';
import { trpc } from '../../lib/trpc.ts';
import { CustomerStatus } from './customer-status.tsx';
import { useCustomerColumns } from './use-customer-columns.tsx';

const sorts = ['-createdAt', 'createdAt', 'name', '-name'] as const;

const readers = { keyword: byText, status: byOneOf(customerStatuses) };

/** Everyone who has orders and a wallet, or may. */
export function CustomerList() {
  const { t } = useTranslation('customers');
  const list = useCustomerList();
  const { filters, address } = list;
  const linkTo = useBesideLink('/customers');
  return (
    <ListView
      name="customers"
      caption={t('title')}
      list={list}
      columns={useCustomerColumns()}
      card={(customer) => (
        <RowCard
          link={linkTo(customer.id)}
          name={customer.name}
          figure={<Amount value={customer.available} currency={customer.currency} />}
          lead={customer.email ?? customer.reference}
          badges={<CustomerStatus status={customer.status} />}
        />
      )}
      linkTo={linkTo}
      search={<ListSearch label={t('keyword')} list={list} />}
      filters={
        <ChoiceChip
          label={t('filter.status')}
          choices={customerStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={filters.status}
          onChange={(status) => address.change({ status })}
        />
      }
      sorts={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      exportPath="/customers"
      canPick
      countOf="customers"
      nothingFound={t('nothingFound')}
      emptyState={
        <EmptyState icon="people" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      }
    />
  );
}

function useCustomerList() {
  const utils = trpc.useUtils();
  const list = useSortedList(readers, sorts);
  const page = { ...list.asked, ...list.page };
  return {
    ...list,
    query: trpc.customers.list.useQuery(page, { placeholderData: keepPreviousData }),
    prefetch: (cursor: string) => void utils.customers.list.prefetch({ ...page, cursor }),
  };
}
