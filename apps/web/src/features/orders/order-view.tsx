import { useTranslation } from 'react-i18next';
import { OrderActions } from './actions/order-actions.tsx';
import { OrderCashback } from './order-cashback.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderPayments } from './order-payments.tsx';
import { OrderRefunds } from './order-refunds.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import type { Order } from './order-types.ts';
import './order-view.css';

/** Everything of one order, in the page of its own and in the drawer beside the list. */
export function OrderView({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  return (
    <div className="order-view">
      <OrderFacts order={order} />
      <OrderActions order={order} />
      <OrderLines order={order} title={t('lines.title')} hint={t('lines.hint')} />
      <OrderPayments order={order} />
      <OrderRefunds order={order} />
      <OrderCashback order={order} />
      <OrderTimeline events={order.timeline} currency={order.currency} />
    </div>
  );
}
