import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, FigureFacts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { isZero } from '../../lib/format/amount.ts';
import { useMay } from '../../lib/session.tsx';
import { DeliveryAddress } from './delivery-address.tsx';
import type { Order } from './order-types.ts';

/** The order's amounts, and below them who, when and where. */
export function OrderFacts({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const seesStore = useMay('store.read');
  const { currency } = order;
  return (
    <div className="panel">
      <FigureFacts className="order-amounts">
        <Fact name={t('column.total')}>
          <Amount value={order.total} currency={currency} />
        </Fact>
        {order.channel === 'shop' ? (
          <Fact name={t('paid')}>
            <Amount value={order.paid} currency={currency} />
          </Fact>
        ) : null}
        <Fact name={t('column.refunded')}>
          <Amount value={order.refundedTotal} currency={currency} />
        </Fact>
        <Fact name={t('column.cashback')}>
          <Amount value={order.cashback} currency={currency} />
        </Fact>
        <Fact name={t('cashbackTakenBack')}>
          <Amount value={order.cashbackTakenBack} currency={currency} />
        </Fact>
      </FigureFacts>
      <Facts>
        {seesStore ? (
          <Fact name={t('column.customer')}>
            <CustomerName order={order} />
          </Fact>
        ) : null}
        <Fact name={t('column.placedAt')}>
          <Instant at={order.placedAt} withTime />
        </Fact>
        {seesStore ? <Fact name={t('column.channel')}>{t(`channel.${order.channel}`)}</Fact> : null}
        <OpenAmounts order={order} />
        {order.deliveryAddress ? (
          <Fact name={t('deliveryAddress')}>
            <DeliveryAddress address={order.deliveryAddress} />
          </Fact>
        ) : null}
        {order.notes ? (
          <Fact name={t('notes')}>
            <span className="order-notes">{order.notes}</span>
          </Fact>
        ) : null}
        <Fact name={t('receipt.title')}>
          <Link className="text-link" to={`/orders/${order.id}/receipt`}>
            {t('receipt.open')}
          </Link>
        </Fact>
        <IdFact name={t('orderId')} id={order.id} />
      </Facts>
    </div>
  );
}

/** What is still to be paid and until when, or to be given back. */
function OpenAmounts({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  return (
    <>
      {isZero(order.due) ? null : (
        <Fact name={t('due')}>
          <Amount value={order.due} currency={order.currency} />
        </Fact>
      )}
      {order.expiresAt ? (
        <Fact name={t('expiresAt')}>
          <Instant at={order.expiresAt} withTime />
        </Fact>
      ) : null}
      {isZero(order.refundDue) ? null : (
        <Fact name={t('refundDue')}>
          <Amount value={order.refundDue} currency={order.currency} />
        </Fact>
      )}
    </>
  );
}

function CustomerName({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  if (!order.customer) return t('noCustomer');
  return (
    <Link className="text-link" to={`/customers/${order.customer.id}`}>
      <PersonName>{order.customer.name}</PersonName>
    </Link>
  );
}
