import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import type { Order } from './order-types.ts';

type Payment = Order['payments'][number];

/** What was paid of the order, and what of it went back to the wallet. */
export function OrderPayments({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  if (order.payments.length === 0) return null;
  const columns: Column<Payment>[] = [
    { id: 'method', head: t('payments.method'), isRowHead: true, cell: ({ method }) => t(`method.${method}`) },
    { id: 'at', head: t('refunds.at'), cell: ({ recordedAt }) => <Instant at={recordedAt} withTime /> },
    { id: 'reference', head: t('refunds.reference'), cell: ({ reference }) => reference ?? '' },
    {
      id: 'amount',
      head: <MoneyHead currency={order.currency}>{t('payments.amount')}</MoneyHead>,
      isFigure: true,
      cell: ({ amount }) => <Amount value={amount} />,
    },
    {
      id: 'returned',
      head: t('payments.returned'),
      isFigure: true,
      cell: ({ returned }) => <Amount value={returned} dashForZero />,
    },
  ];
  return (
    <section className="panel" aria-labelledby="order-payments-title">
      <div className="panel-head">
        <h2 id="order-payments-title">{t('payments.title')}</h2>
      </div>
      <DataTable caption={t('payments.title')} columns={columns} rows={order.payments} keyOf={({ id }) => id} />
    </section>
  );
}
