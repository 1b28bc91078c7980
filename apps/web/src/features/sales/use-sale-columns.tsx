import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import type { SaleItem } from './sale-types.ts';
import { SaleVerdictBadge } from './sale-verdict-badge.tsx';

/** The inbox's columns, from left to right. */
export function useSaleColumns(): ListColumn<SaleItem>[] {
  const { t } = useTranslation('sales');
  const linkTo = useBesideLink('/intake/inbox');
  const { currency } = useStore();
  return [
    {
      id: 'receivedAt',
      label: t('column.receivedAt'),
      isRowHead: true,
      cell: (sale) => (
        <Link {...linkTo(sale.id)}>
          <Instant at={sale.receivedAt} withTime />
        </Link>
      ),
    },
    { id: 'client', label: t('column.client'), cell: (sale) => sale.client.name },
    {
      id: 'reference',
      label: t('column.reference'),
      cell: (sale) => sale.reference ?? <span className="faint">{t('noReference')}</span>,
    },
    {
      id: 'customer',
      label: t('column.customer'),
      cell: (sale) => (sale.customer ? <PersonName>{sale.customer.name}</PersonName> : null),
    },
    { id: 'verdict', label: t('column.verdict'), cell: (sale) => <SaleVerdictBadge sale={sale} /> },
    { id: 'reason', label: t('column.reason'), cell: (sale) => (sale.reason ? t(`reason.${sale.reason}`) : null) },
    {
      id: 'total',
      label: t('column.total'),
      head: <MoneyHead currency={currency}>{t('column.total')}</MoneyHead>,
      isFigure: true,
      cell: (sale) => (sale.total === null ? null : <Amount value={sale.total} />),
    },
    {
      id: 'cashback',
      label: t('column.cashback'),
      isFigure: true,
      cell: (sale) => (sale.cashback ? <Amount value={sale.cashback.amount} /> : null),
    },
  ];
}
