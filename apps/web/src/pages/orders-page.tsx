import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { EmptyState } from '../components/empty-state.tsx';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { OrderList } from '../features/orders/order-list.tsx';
import { useOrderList } from '../features/orders/use-order-list.ts';
import { useMay } from '../lib/session.tsx';

// The list does not wait for what shows one order.
const OrderDrawer = lazy(async () => ({ default: (await import('../features/orders/order-drawer.tsx')).OrderDrawer }));
const OrderPage = lazy(async () => ({ default: (await import('./order-page.tsx')).OrderPage }));

/** The orders, and one of them beside the list. */
export function OrdersPage() {
  const { id } = useParams();
  return (
    <BesideList id={id} page={<OrderPage />} drawer={<OrderDrawer id={id ?? ''} />}>
      <Orders />
    </BesideList>
  );
}

function Orders() {
  const { t } = useTranslation('orders');
  return (
    <>
      <PageHeader title={t('title')} />
      <OrderList list={useOrderList()} emptyState={<NoOrdersYet />} />
    </>
  );
}

function NoOrdersYet() {
  const { t } = useTranslation('orders');
  const mayImport = useMay('intake.write');
  const action = mayImport ? (
    <Link className="btn btn-primary" to="/intake">
      {t('empty.import')}
    </Link>
  ) : null;
  return (
    <EmptyState icon="receipt" title={t('empty.title')} action={action}>
      {t('empty.text')}
    </EmptyState>
  );
}
