import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import type { ListColumn } from '../../components/list/list-column.ts';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { useBesideLink } from '../../lib/list/use-beside-link.ts';
import { useStore } from '../../lib/session.tsx';
import type { CashbackEntry } from './cashback-types.ts';
import { entryName } from './entry-name.ts';
import { EntryStatus } from './entry-status.tsx';

/** The columns of the cashback list, from left to right. */
export function useEntryColumns(): ListColumn<CashbackEntry>[] {
  const { t } = useTranslation('cashback');
  const { currency } = useStore();
  const linkTo = useBesideLink('/cashback');
  return [
    {
      id: 'order',
      label: t('column.order'),
      isRowHead: true,
      cell: (entry) => (
        <Link className="nowrap" {...linkTo(entry.id)}>
          {entryName(entry)}
        </Link>
      ),
    },
    {
      id: 'effectiveAt',
      label: t('column.effectiveAt'),
      sortBy: 'effectiveAt',
      cell: (entry) => <Instant at={entry.effectiveAt} />,
    },
    { id: 'customer', label: t('column.customer'), cell: (entry) => <PersonName>{entry.customer.name}</PersonName> },
    { id: 'status', label: t('column.status'), cell: (entry) => <EntryStatus status={entry.status} /> },
    { id: 'confirmsAt', label: t('column.confirmsAt'), cell: (entry) => <InstantOrNothing at={entry.confirmsAt} /> },
    {
      id: 'confirmedAt',
      label: t('column.confirmedAt'),
      isHiddenAtFirst: true,
      cell: (entry) => <InstantOrNothing at={entry.confirmedAt} />,
    },
    {
      id: 'amount',
      label: t('column.amount'),
      head: <MoneyHead currency={currency}>{t('column.amount')}</MoneyHead>,
      isFigure: true,
      cell: (entry) => <Amount value={entry.amount} />,
    },
    {
      id: 'takenBack',
      label: t('column.takenBack'),
      isFigure: true,
      cell: (entry) => <Amount value={entry.takenBack} dashForZero />,
    },
  ];
}

function InstantOrNothing({ at }: { at: string | null }) {
  return at === null ? null : <Instant at={at} />;
}
