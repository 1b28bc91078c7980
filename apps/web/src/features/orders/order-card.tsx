import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { OrderBadges } from './order-badges.tsx';
import { orderName } from './order-name.ts';
import type { OrderItem } from './order-types.ts';

type OrderCardProps = { order: OrderItem; withCustomer: boolean };

/** An order where a table would be too wide. */
export function OrderCard({ order, withCustomer }: OrderCardProps) {
  const { t } = useTranslation('orders');
  const linkTo = useBesideLink('/orders');
  return (
    <RowCard
      link={linkTo(order.id)}
      name={orderName(order)}
      figure={<Amount value={order.total} currency={order.currency} />}
      lead={
        <>
          <Instant at={order.placedAt} />
          {withCustomer ? (
            <> · {order.customer ? <PersonName>{order.customer.name}</PersonName> : t('noCustomer')}</>
          ) : null}
        </>
      }
      badges={<OrderBadges order={order} />}
      foot={
        <>
          {t('cashbackShort')} <Amount value={order.cashback} currency={order.currency} />
        </>
      }
    />
  );
}
