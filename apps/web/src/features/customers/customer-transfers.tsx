import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListPager } from '../../components/list/list-pager.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { useLedgerWords } from '../../lib/i18n/use-ledger-words.ts';
import { useStore } from '../../lib/session.tsx';
import type { CustomerTransfer } from './customer-types.ts';
import { useCustomerTransfers } from './use-customer-lists.ts';

/** What moved in a customer's wallet, the newest first. */
export function CustomerTransfers({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  const list = useCustomerTransfers(id);
  const columns = useTransferColumns();
  return (
    <Loaded query={list.query}>
      {({ items }) => (
        <section className="panel" aria-labelledby="customer-transfers-title">
          <div className="panel-head">
            <h2 id="customer-transfers-title">{t('transfers.title')}</h2>
            {items.length > 0 ? (
              <Link className="text-link" to={`/ledger?customerId=${id}`}>
                {t('transfers.inLedger')}
              </Link>
            ) : (
              <span className="soft">{t('transfers.empty')}</span>
            )}
          </div>
          {items.length > 0 ? (
            <DataTable
              caption={t('transfers.title')}
              columns={columns}
              rows={items}
              keyOf={(row) => row.id}
              isStale={list.query.isPlaceholderData}
            />
          ) : null}
          <ListPager list={list} countOf="transfers" />
        </section>
      )}
    </Loaded>
  );
}

function useTransferColumns(): Column<CustomerTransfer>[] {
  const { t } = useTranslation('customers');
  const { currency } = useStore();
  const { kindName, accountName } = useLedgerWords();
  return [
    {
      id: 'kind',
      head: t('transfers.kind'),
      isRowHead: true,
      cell: (row) => <Link to={`/ledger/${row.id}`}>{kindName(row.kind)}</Link>,
    },
    { id: 'effectiveAt', head: t('transfers.effectiveAt'), cell: (row) => <Instant at={row.effectiveAt} /> },
    {
      id: 'account',
      head: t('transfers.account'),
      cell: (row) => (row.outOf ? `${accountName(row.outOf)} → ${accountName(row.account)}` : accountName(row.account)),
    },
    {
      id: 'amount',
      head: <MoneyHead currency={currency}>{t('transfers.amount')}</MoneyHead>,
      isFigure: true,
      cell: (row) => <Amount value={row.amount} />,
    },
  ];
}
