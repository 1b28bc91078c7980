import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { SaleCard } from './sale-card.tsx';
import { SaleFilterChips } from './sale-filter-chips.tsx';
import { useSaleColumns } from './use-sale-columns.tsx';
import { useSaleList } from './use-sale-list.ts';

/** What other systems sent, the newest first; `emptyState` stands here where nothing came yet. */
export function SaleList({ emptyState }: { emptyState: ReactNode }) {
  const { t } = useTranslation('sales');
  const list = useSaleList();
  const { filters, address } = list;
  return (
    <ListView
      name="sales"
      caption={t('title')}
      list={list}
      columns={useSaleColumns()}
      card={(sale) => <SaleCard sale={sale} />}
      linkTo={useBesideLink('/intake/inbox')}
      search={<ListSearch label={t('search')} list={list} />}
      filters={<SaleFilterChips filters={filters} onChange={address.change} />}
      exportPath="/sales"
      countOf="sales"
      nothingFound={t('nothingFound')}
      emptyState={emptyState}
    />
  );
}
