import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { useStore } from '../../lib/session.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { Lot } from './customer-types.ts';

const lotsShown = 100;

/** What a customer was given and what is left of it. */
export function CustomerLots({ id }: { id: string }) {
  const { t } = useTranslation('customers');
  const lots = trpc.customers.listLots.useQuery({ id, limit: lotsShown });
  const columns = useLotColumns();
  return (
    <Loaded query={lots}>
      {({ items }) => (
        <section className="panel" aria-labelledby="lots-title">
          <div className="panel-head">
            <h2 id="lots-title">{t('lots.title')}</h2>
            <span className="soft">{items.length > 0 ? t('lots.lead') : t('lots.empty')}</span>
          </div>
          {items.length > 0 ? (
            <DataTable caption={t('lots.title')} columns={columns} rows={items} keyOf={(lot) => lot.id} isTall />
          ) : null}
        </section>
      )}
    </Loaded>
  );
}

function useLotColumns(): Column<Lot>[] {
  const { t } = useTranslation('customers');
  const { currency } = useStore();
  return [
    {
      id: 'grantedAt',
      head: t('lots.grantedAt'),
      isRowHead: true,
      cell: (lot) => (
        <Link to={`/ledger/${lot.transferId}`}>
          <Instant at={lot.grantedAt} />
        </Link>
      ),
    },
    { id: 'source', head: t('lots.source'), cell: (lot) => t(`lots.kind.${lot.source}`) },
    {
      id: 'availableAt',
      head: t('lots.availableAt'),
      cell: (lot) =>
        lot.availableAt ? <Instant at={lot.availableAt} /> : <span className="soft">{t('lots.pending')}</span>,
    },
    {
      id: 'expiresAt',
      head: t('lots.expiresAt'),
      cell: (lot) =>
        lot.expiresAt ? <Instant at={lot.expiresAt} /> : <span className="faint">{t('lots.never')}</span>,
    },
    {
      id: 'granted',
      head: <MoneyHead currency={currency}>{t('lots.granted')}</MoneyHead>,
      isFigure: true,
      cell: (lot) => <Amount value={lot.granted} />,
    },
    {
      id: 'remaining',
      head: t('lots.remaining'),
      isFigure: true,
      cell: (lot) => <Amount value={lot.remaining} dashForZero />,
    },
  ];
}
