import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { Instant } from '../../components/instant.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useMay } from '../../lib/session.tsx';
import { EntryTransfers } from './entry-transfers.tsx';
import type { CashbackEntry, Order } from './order-types.ts';

const toneOf = {
  pending: 'pending',
  queued: 'pending',
  confirmed: 'positive',
  reversed: 'warning',
  undone: 'negative',
} as const;

/** The order's cashback in the ledger: its state, and each transfer that made it so. */
export function OrderCashback({ order }: { order: Order }) {
  const { t } = useTranslation('orders');
  const seesLedger = useMay('store.read');
  return order.cashbackEntries.map((entry) => (
    <section className="panel" key={entry.id} aria-labelledby={`entry-${entry.id}`}>
      <div className="panel-head">
        <div>
          <h2 id={`entry-${entry.id}`}>{seesLedger ? t('entry.title') : t('entry.ownTitle')}</h2>
          <p className="soft">
            <EntryDates entry={entry} />
          </p>
        </div>
        <StatusBadge tone={toneOf[entry.status]}>{t(`entry.status.${entry.status}`)}</StatusBadge>
      </div>
      {seesLedger ? <EntryTransfers entry={entry} /> : null}
    </section>
  ));
}

function EntryDates({ entry }: { entry: CashbackEntry }) {
  const { t } = useTranslation('orders');
  const at = entry.confirmedAt ?? entry.confirmsAt;
  return (
    <>
      <Amount value={entry.amount} currency={entry.currency} />
      {entry.payout === 'provider' ? <> · {t('entry.byProvider')}</> : null}
      {at ? (
        <>
          {' · '}
          {entry.confirmedAt ? t('entry.confirmedOn') : t('entry.confirmsOn')} <Instant at={at} />
        </>
      ) : null}
    </>
  );
}
