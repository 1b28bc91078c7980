import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import type { Transfer } from './ledger-types.ts';
import { SideName } from './side-name.tsx';

/** The journal's columns, from left to right. */
export function useTransferColumns(): ListColumn<Transfer>[] {
  const { t } = useTranslation('ledger');
  const { currency } = useStore();
  const { kindName } = useLedgerWords();
  const linkTo = useBesideLink('/ledger');
  return [
    {
      id: 'kind',
      label: t('column.kind'),
      isRowHead: true,
      cell: (row) => (
        <Link className="nowrap" {...linkTo(row.id)}>
          {kindName(row.kind)}
        </Link>
      ),
    },
    {
      id: 'effectiveAt',
      label: t('column.effectiveAt'),
      sortBy: 'effectiveAt',
      cell: (row) => <Instant at={row.effectiveAt} />,
    },
    { id: 'debit', label: t('column.debit'), cell: (row) => <SideName side={row.debit} /> },
    { id: 'credit', label: t('column.credit'), cell: (row) => <SideName side={row.credit} /> },
    { id: 'order', label: t('column.order'), cell: (row) => row.order?.reference ?? '' },
    {
      id: 'recordedAt',
      label: t('column.recordedAt'),
      isHiddenAtFirst: true,
      cell: (row) => <Instant at={row.recordedAt} withTime />,
    },
    {
      id: 'correction',
      label: t('column.correction'),
      cell: (row) => (row.correction ? t(`correction.${row.correction}`) : ''),
    },
    {
      id: 'amount',
      label: t('column.amount'),
      head: <MoneyHead currency={currency}>{t('column.amount')}</MoneyHead>,
      isFigure: true,
      cell: (row) => <Amount value={row.amount} />,
    },
  ];
}
