import { useTranslation } from 'react-i18next';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import type { OrderItem } from './order-types.ts';
import './order-badges.css';

// What is done needs no colour; what still waits, or went back, has one.
const toneOf: Readonly<Record<OrderItem['status'], Tone>> = {
  placed: 'pending',
  paid: 'accent',
  completed: 'neutral',
  cancelled: 'negative',
  undone: 'negative',
};

export function OrderBadges({ order }: { order: Pick<OrderItem, 'status' | 'refunded'> }) {
  const { t } = useTranslation('orders');
  return (
    <span className="order-badges">
      <StatusBadge tone={toneOf[order.status]}>{t(`status.${order.status}`)}</StatusBadge>
      {order.refunded === 'none' ? null : <StatusBadge tone="warning">{t(`refunded.${order.refunded}`)}</StatusBadge>}
    </span>
  );
}
