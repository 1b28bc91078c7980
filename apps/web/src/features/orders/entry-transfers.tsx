import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import type { CashbackEntry } from './order-types.ts';

type Transfer = CashbackEntry['transfers'][number];

/** Each transfer that made what was earned what it is. */
export function EntryTransfers({ entry }: { entry: CashbackEntry }) {
  const { t } = useTranslation('orders');
  const { kindName, accountName } = useLedgerWords();
  const columns: Column<Transfer>[] = [
    {
      id: 'kind',
      head: t('entry.transfer'),
      isRowHead: true,
      cell: (row) => (
        <>
          <Link to={`/ledger/${row.id}`}>{kindName(row.kind)}</Link>
          {row.correction === 'reversal' ? <span className="soft"> · {t('entry.reversal')}</span> : null}
        </>
      ),
    },
    { id: 'effectiveAt', head: t('entry.effectiveAt'), cell: (row) => <Instant at={row.effectiveAt} /> },
    { id: 'debit', head: t('entry.debit'), cell: (row) => accountName(row.debit) },
    { id: 'credit', head: t('entry.credit'), cell: (row) => accountName(row.credit) },
    {
      id: 'amount',
      head: <MoneyHead currency={entry.currency}>{t('entry.amount')}</MoneyHead>,
      isFigure: true,
      cell: (row) => <Amount value={row.amount} />,
    },
  ];
  return (
    <TableOrCards
      caption={t('entry.transfers')}
      columns={columns}
      rows={entry.transfers}
      keyOf={(row) => row.id}
      card={(row) => (
        <RowCard
          link={{ to: `/ledger/${row.id}` }}
          name={kindName(row.kind)}
          figure={<Amount value={row.amount} currency={entry.currency} />}
          lead={`${accountName(row.debit)} → ${accountName(row.credit)}`}
          badges={row.correction === 'reversal' ? t('entry.reversal') : null}
          foot={<Instant at={row.effectiveAt} />}
        />
      )}
    />
  );
}
