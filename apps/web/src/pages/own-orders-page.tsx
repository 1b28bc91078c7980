import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { OrderCardList } from '../features/orders/order-card-list.tsx';
import { useOrderList } from '../features/orders/use-order-list.ts';

/** A shopper's own orders. */
export function OwnOrdersPage() {
  const { t } = useTranslation('orders');
  return (
    <>
      <PageHeader title={t('ownTitle')} />
      <OrderCardList
        list={useOrderList()}
        emptyState={
          <EmptyState icon="receipt" title={t('ownEmpty.title')}>
            {t('ownEmpty.text')}
          </EmptyState>
        }
      />
    </>
  );
}
