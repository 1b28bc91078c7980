import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import type { SaleItem } from './sale-types.ts';
import { SaleVerdictBadge } from './sale-verdict-badge.tsx';

/** A received sale where a table would be too wide. */
export function SaleCard({ sale }: { sale: SaleItem }) {
  const { t } = useTranslation('sales');
  const linkTo = useBesideLink('/intake/inbox');
  return (
    <RowCard
      link={linkTo(sale.id)}
      name={sale.reference ?? sale.customer?.name ?? t('noReference')}
      figure={sale.total === null ? null : <Amount value={sale.total} currency={sale.currency} />}
      lead={
        <>
          <Instant at={sale.receivedAt} withTime /> · {sale.client.name}
          {sale.reason ? (
            <>
              <br />
              {t(`reason.${sale.reason}`)}
            </>
          ) : null}
        </>
      }
      badges={<SaleVerdictBadge sale={sale} />}
      foot={
        sale.cashback ? (
          <>
            {t('column.cashback')} <Amount value={sale.cashback.amount} currency={sale.currency} />
          </>
        ) : null
      }
    />
  );
}
