import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { OrderBadges } from './order-badges.tsx';
import { orderName } from './order-name.ts';
import { OrderSkeleton } from './order-skeleton.tsx';
import { OrderView } from './order-view.tsx';

/** An order beside the list it was opened from. */
export function OrderDrawer({ id }: { id: string }) {
  const { t } = useTranslation('orders');
  const order = trpc.orders.get.useQuery({ id });
  return (
    <SideDrawer
      title={order.data ? t('order', { name: orderName(order.data) }) : t('title')}
      aside={order.data ? <OrderBadges order={order.data} /> : null}
    >
      {order.isError ? (
        <ErrorState error={order.error} onRetry={() => order.refetch()} />
      ) : order.data ? (
        <OrderView order={order.data} />
      ) : (
        <OrderSkeleton />
      )}
    </SideDrawer>
  );
}
