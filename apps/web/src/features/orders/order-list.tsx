import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportMenu } from '../../components/list/export-menu.tsx';
import { ListSearch } from '../../components/list/list-search.tsx';
import { ListView } from '../../components/list/list-view.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { OrderCard } from './order-card.tsx';
import { OrderFilterChips } from './order-filter-chips.tsx';
import { orderSorts } from './order-sorts.ts';
import { useOrderColumns } from './use-order-columns.tsx';
import type { OrderListState } from './use-order-list.ts';

type OrderListProps = {
  list: OrderListState;
  /** what stands here where there is no order at all */
  emptyState: ReactNode;
};

/** Every order, for staff. */
export function OrderList({ list, emptyState }: OrderListProps) {
  const { t } = useTranslation('orders');
  const { filters, address, asked } = list;
  const { sort: _sort, ...chosen } = asked;
  return (
    <ListView
      name="orders"
      caption={t('title')}
      list={list}
      columns={useOrderColumns()}
      card={(order) => <OrderCard order={order} withCustomer />}
      linkTo={useBesideLink('/orders')}
      search={<ListSearch label={t('filter.keyword')} list={list} />}
      filters={<OrderFilterChips filters={filters} onChange={address.change} />}
      sorts={orderSorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
      exportPath="/orders"
      moreExports={<ExportMenu label={t('exportLines')} path="/order-lines" asked={chosen} />}
      canPick
      countOf="orders"
      nothingFound={t('nothingFound')}
      emptyState={emptyState}
    />
  );
}
