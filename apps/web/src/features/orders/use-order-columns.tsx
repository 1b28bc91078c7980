import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import { OrderBadges } from './order-badges.tsx';
import { orderName } from './order-name.ts';
import type { OrderItem } from './order-types.ts';

/** The order table's columns, from left to right. */
export function useOrderColumns(): ListColumn<OrderItem>[] {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const linkTo = useBesideLink('/orders');
  const { currency } = useStore();
  return [
    {
      id: 'order',
      label: t('column.order'),
      isRowHead: true,
      cell: (order) => (
        <Link className="order-table-link nowrap" {...linkTo(order.id)}>
          {orderName(order)}
        </Link>
      ),
    },
    {
      id: 'placedAt',
      label: t('column.placedAt'),
      sortBy: 'placedAt',
      cell: (order) => <Instant at={order.placedAt} />,
    },
    {
      id: 'customer',
      label: t('column.customer'),
      cell: (order) =>
        order.customer ? (
          <PersonName>{order.customer.name}</PersonName>
        ) : (
          <span className="faint">{t('noCustomer')}</span>
        ),
    },
    { id: 'status', label: t('column.status'), cell: (order) => <OrderBadges order={order} /> },
    { id: 'channel', label: t('column.channel'), cell: (order) => t(`channel.${order.channel}`) },
    { id: 'lines', label: t('column.lines'), isFigure: true, cell: (order) => format.count(order.lineCount) },
    {
      id: 'total',
      label: t('column.total'),
      head: <MoneyHead currency={currency}>{t('column.total')}</MoneyHead>,
      isFigure: true,
      sortBy: 'total',
      cell: (order) => <Amount value={order.total} />,
    },
    {
      id: 'refunded',
      label: t('column.refunded'),
      isFigure: true,
      cell: (order) => <Amount value={order.refundedTotal} dashForZero />,
    },
    {
      id: 'cashback',
      label: t('column.cashback'),
      isFigure: true,
      cell: (order) => <Amount value={order.cashback} dashForZero />,
    },
    {
      id: 'takenBack',
      label: t('column.takenBack'),
      isFigure: true,
      cell: (order) => <Amount value={order.cashbackTakenBack} dashForZero />,
    },
  ];
}
