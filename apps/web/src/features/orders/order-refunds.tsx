import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { isZero } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { LineProduct } from './line-product.tsx';
import type { Order } from './order-types.ts';

type Refund = Order['refunds'][number];
type RefundedLine = Refund['lines'][number] & Pick<Refund, 'reference' | 'reason' | 'undoneAt'> & { at: string };

/** What came back, line by line, the latest first. */
export function OrderRefunds({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (order.refunds.length === 0) return null;
  const lines = order.refunds.toReversed().flatMap((refund) =>
    refund.lines.map(
      (line): RefundedLine => ({
        ...line,
        at: refund.effectiveAt,
        reference: refund.reference,
        reason: refund.reason,
        undoneAt: refund.undoneAt,
      }),
    ),
  );
  const columns: Column<RefundedLine>[] = [
    {
      id: 'product',
      head: t('lines.product'),
      isRowHead: true,
      cell: (line) => (
        <>
          <LineProduct line={line} />
          <span className="small-text soft">{line.reference ?? line.reason}</span>
        </>
      ),
    },
    { id: 'at', head: t('refunds.at'), cell: (line) => <Instant at={line.at} /> },
    {
      id: 'quantity',
      head: t('lines.quantity'),
      isFigure: true,
      cell: (line) => (
        <>
          {format.count(line.quantity)}
          {line.restocked ? <div className="small-text faint">{t('refund.restocked')}</div> : null}
        </>
      ),
    },
    {
      id: 'amount',
      head: <MoneyHead currency={order.currency}>{t('refunds.amount')}</MoneyHead>,
      isFigure: true,
      cell: (line) => (
        <>
          <Amount value={line.amount} />
          {isZero(line.cashbackTakenBack) ? null : (
            <div className="small-text faint">
              {t('refunds.takenBack', { amount: format.amount(line.cashbackTakenBack) })}
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <section className="panel" aria-labelledby="order-refunds-title">
      <div className="panel-head">
        <h2 id="order-refunds-title">{t('refunds.title')}</h2>
      </div>
      <TableOrCards
        caption={t('refunds.title')}
        columns={columns}
        rows={lines}
        keyOf={(line) => `${line.at}${line.reference}${line.orderLineId}`}
        card={(line) => (
          <RowCard
            name={`${format.count(line.quantity)} × ${line.name}`}
            figure={<Amount value={line.amount} currency={order.currency} />}
            lead={
              <>
                <Instant at={line.at} /> {line.reference ?? line.reason} {line.restocked ? t('refund.restocked') : null}
              </>
            }
            foot={
              isZero(line.cashbackTakenBack)
                ? null
                : t('refunds.takenBack', { amount: format.amount(line.cashbackTakenBack) })
            }
          />
        )}
      />
    </section>
  );
}
