import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { isZero, negated } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Order } from './order-types.ts';

type Moved = {
  readonly id: string;
  readonly how: string;
  readonly at: string;
  readonly reference: string | null;
  /** below zero: given back */
  readonly amount: string;
  readonly returned: string;
};

/** What was paid of the order and given back of it, and what of a payment went back to the wallet. */
export function OrderPayments({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const rows = useMoved(order);
  if (rows.length === 0) return null;
  const columns: Column<Moved>[] = [
    {
      id: 'how',
      head: t('payments.method'),
      isRowHead: true,
      cell: ({ how, reference }) => (
        <>
          {how}
          {reference === null ? null : <div className="small-text faint">{reference}</div>}
        </>
      ),
    },
    { id: 'at', head: t('refunds.at'), cell: ({ at }) => <Instant at={at} withTime /> },
    {
      id: 'amount',
      head: <MoneyHead currency={order.currency}>{t('payments.amount')}</MoneyHead>,
      isFigure: true,
      cell: ({ amount, returned }) => (
        <>
          <Amount value={amount} />
          {isZero(returned) ? null : (
            <div className="small-text faint">{t('payments.returned', { amount: format.amount(returned) })}</div>
          )}
        </>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="order-payments-title">
      <div className="panel-head">
        <h2 id="order-payments-title">{t('payments.title')}</h2>
      </div>
      <TableOrCards
        caption={t('payments.title')}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        card={({ how, at, reference, amount, returned }) => (
          <RowCard
            name={how}
            figure={<Amount value={amount} currency={order.currency} />}
            lead={<Instant at={at} withTime />}
            badges={reference ? <span className="soft">{reference}</span> : null}
            foot={isZero(returned) ? null : t('payments.returned', { amount: format.amount(returned) })}
          />
        )}
      />
    </section>
  );
}

function useMoved({ payments, repayments }: Order): Moved[] {
  const { t } = useTranslation('orders');
  return [
    ...payments.map((payment) => ({ ...payment, how: t(`method.${payment.method}`), at: payment.recordedAt })),
    ...repayments.map((repayment) => ({
      ...repayment,
      how: t(`repayment.method.${repayment.method}`),
      at: repayment.recordedAt,
      amount: negated(repayment.amount),
      returned: '0',
    })),
  ];
}
