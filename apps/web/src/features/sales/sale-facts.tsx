import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Fact, Facts, IdFact } from '../../components/facts.tsx';
import { Instant } from '../../components/instant.tsx';
import type { Sale } from './sale-types.ts';

/** Who sent it and when, and what it became. */
export function SaleFacts({ sale }: { sale: Sale }) {
  const { t } = useTranslation('sales');
  return (
    <div className="panel">
      <Facts>
        <Fact name={t('column.receivedAt')}>
          <Instant at={sale.receivedAt} withTime />
        </Fact>
        <Fact name={t('column.client')}>{sale.client.name}</Fact>
        {sale.orderId ? (
          <Fact name={t('order')}>
            <Link className="text-link" to={`/orders/${sale.orderId}`}>
              {t('openOrder')}
            </Link>
          </Fact>
        ) : null}
        {sale.cashback ? (
          <Fact name={t('column.cashback')}>
            <Amount value={sale.cashback.amount} currency={sale.currency} /> · {t(`cashback.${sale.cashback.status}`)}
          </Fact>
        ) : null}
        <IdFact name={t('id')} id={sale.id} />
      </Facts>
    </div>
  );
}
