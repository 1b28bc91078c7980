import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPager } from '../../components/list/list-pager.tsx';
import { ListStates } from '../../components/list/list-states.tsx';
import { RowCards } from '../../components/row-cards.tsx';
import { OrderCard } from './order-card.tsx';
import type { OrderListState } from './use-order-list.ts';

type OrderCardListProps = { list: OrderListState; emptyState: ReactNode };

/** The orders of one customer, who needs not be named with each. */
export function OrderCardList({ list, emptyState }: OrderCardListProps) {
  const { t } = useTranslation('orders');
  return (
    <div className="panel">
      <ListStates list={list} withHead={false} nothingFound={t('nothingFound')} emptyState={emptyState}>
        {(orders) => (
          <RowCards
            rows={orders}
            keyOf={(order) => order.id}
            isStale={list.query.isPlaceholderData}
            card={(order) => <OrderCard order={order} withCustomer={false} />}
          />
        )}
      </ListStates>
      <ListPager list={list} countOf="orders" />
    </div>
  );
}
