import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import { isZero, negated } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useStore } from '../../lib/session.tsx';
import { DeliveryAddress } from './delivery-address.tsx';
import { LineProduct } from './line-product.tsx';
import { orderName } from './order-name.ts';
import type { Order } from './order-types.ts';
import './order-view.css';
import './receipt.css';

/** What was bought and paid, on one sheet of paper. */
export function Receipt({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const { name } = useStore();
  return (
    <article className="panel receipt">
      <header className="receipt-head">
        <div>
          <h2>{name}</h2>
          <p>{t('receipt.of', { name: orderName(order) })}</p>
        </div>
        <p>
          {t('receipt.placed')} <Instant at={order.placedAt} withTime />
          {order.cancelledAt ? (
            <>
              <br />
              {t('receipt.cancelled')} <Instant at={order.cancelledAt} withTime />
            </>
          ) : null}
        </p>
      </header>
      <div className="receipt-parties">
        {order.customer ? (
          <div>
            <h3>{t('receipt.soldTo')}</h3>
            <bdi>{order.customer.name}</bdi>
          </div>
        ) : null}
        {order.deliveryAddress ? (
          <div>
            <h3>{t('receipt.deliverTo')}</h3>
            <DeliveryAddress address={order.deliveryAddress} />
          </div>
        ) : null}
      </div>
      <ReceiptLines order={order} />
      <ReceiptSums order={order} />
    </article>
  );
}

function ReceiptLines({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  return (
    <table className="receipt-lines">
      <caption className="visually-hidden">{t('lines.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('lines.product')}</th>
          <th scope="col" className="figure">
            {t('lines.quantity')}
          </th>
          <th scope="col" className="figure receipt-unit">
            {t('lines.unitPrice')}
          </th>
          <th scope="col" className="figure">
            {t('lines.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {order.lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <LineProduct line={{ name: line.name, sku: line.sku }} />
            </th>
            <td className="figure">{format.count(line.quantity)}</td>
            <td className="figure receipt-unit">
              <Amount value={line.unitPrice} currency={order.currency} />
            </td>
            <td className="figure">
              <Amount value={line.amount} currency={order.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The total, how it was paid, what came back, and what it earned. */
function ReceiptSums({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const paid = order.payments.map(({ id, method, amount }) => ({ id, name: t(`method.${method}`), amount }));
  const sums = [
    { id: 'total', name: t('receipt.total'), amount: order.total },
    ...paid,
    { id: 'due', name: t('receipt.due'), amount: order.due },
    { id: 'refunded', name: t('receipt.refunded'), amount: negated(order.refundedTotal) },
    { id: 'returned', name: t('receipt.toWallet'), amount: order.cancelledAt ? negated(order.walletPaid) : '0' },
    ...order.repayments.map(({ id, method, amount }) => ({
      id,
      name: t(`repayment.method.${method}`),
      amount: negated(amount),
    })),
    { id: 'refundDue', name: t('refundDue'), amount: order.refundDue },
    { id: 'cashback', name: t('receipt.cashback'), amount: order.cashback },
    { id: 'takenBack', name: t('cashbackTakenBack'), amount: negated(order.cashbackTakenBack) },
  ];
  return (
    <dl className="receipt-sums">
      {sums
        .filter(({ id, amount }) => id === 'total' || !isZero(amount))
        .map(({ id, name, amount }) => (
          <div key={id} className={`receipt-${id === 'total' ? 'total' : 'sum'}`}>
            <dt>{name}</dt>
            <dd>
              <Amount value={amount} currency={order.currency} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
