import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'react-router';
import { ErrorState } from '../components/error-state.tsx';
import { Icon } from '../components/icon.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { JustPlaced } from '../features/orders/just-placed.tsx';
import { OrderBadges } from '../features/orders/order-badges.tsx';
import { orderName } from '../features/orders/order-name.ts';
import { OrderSkeleton } from '../features/orders/order-skeleton.tsx';
import { OrderView } from '../features/orders/order-view.tsx';
import { trpc } from '../lib/trpc.ts';

export function OrderPage() {
  const { t } = useTranslation('orders');
  const { id = '' } = useParams();
  const { search, state } = useLocation();
  const order = trpc.orders.get.useQuery({ id });
  const isJustPlaced = state?.justPlaced === true && order.data?.status !== 'cancelled';
  const title = order.data ? t('order', { name: orderName(order.data) }) : t('anOrder');
  return (
    <>
      <Link className="back-link" to={`/orders${search}`}>
        <Icon name="arrow-left" />
        {t('title')}
      </Link>
      <PageHeader title={title} aside={order.data ? <OrderBadges order={order.data} /> : null} />
      {isJustPlaced ? <JustPlaced /> : null}
      {order.isError ? (
        <div className="panel">
          <ErrorState error={order.error} onRetry={() => order.refetch()} />
        </div>
      ) : order.data ? (
        <OrderView order={order.data} />
      ) : (
        <OrderSkeleton />
      )}
    </>
  );
}
