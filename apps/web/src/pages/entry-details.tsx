import { useTranslation } from 'react-i18next';
import { Loaded } from '../components/loaded.tsx';
import type { CashbackEntry } from '../features/cashback/cashback-types.ts';
import { EntryFacts } from '../features/cashback/entry-facts.tsx';
import { EntryTransfers } from '../features/orders/entry-transfers.tsx';
import { OrderLines } from '../features/orders/order-lines.tsx';
import { trpc } from '../lib/trpc.ts';

/** What an order earned, explained: the lines with rule, rate and rounding, and the transfers. */
export function EntryDetails({ entry }: { entry: CashbackEntry }) {
  const { t } = useTranslation('cashback');
  const { t: ofOrders } = useTranslation('orders');
  const order = trpc.orders.get.useQuery({ id: entry.orderId });
  return (
    <div className="stack">
      <EntryFacts entry={entry} />
      <Loaded query={order}>
        {({ lines, currency }) => (
          <OrderLines
            order={{ lines: lines.filter((line) => line.cashbackEntryId === entry.id), currency }}
            title={t('lines')}
            hint={t('linesHint')}
          />
        )}
      </Loaded>
      <section className="panel" aria-labelledby="entry-transfers-title">
        <div className="panel-head">
          <h2 id="entry-transfers-title">{ofOrders('entry.transfers')}</h2>
        </div>
        <EntryTransfers entry={entry} />
      </section>
    </div>
  );
}
