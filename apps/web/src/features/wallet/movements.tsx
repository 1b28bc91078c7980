import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Instant } from '../../components/instant.tsx';
import { Pager } from '../../components/pager.tsx';
import type { Outputs } from '../../lib/trpc.ts';
import type { useListAddress } from '../../lib/use-list-address.ts';

type Transfers = Outputs['wallet']['listTransfers'];

type MovementsProps = {
  transfers: Transfers;
  currency: string;
  address: ReturnType<typeof useListAddress>;
};

/** Every movement of a wallet, the latest first. */
export function Movements({ transfers, currency, address }: MovementsProps) {
  const { t, i18n } = useTranslation('wallet');
  // The ledger may have kinds that came after this text file; they then show by their own name.
  const named = (kind: string) =>
    i18n.exists(`kind.${kind}`, { ns: 'wallet' }) ? t(`kind.${kind}` as 'kind.cashback-earned') : kind;
  return (
    <section className="panel" aria-labelledby="movements-title">
      <div className="panel-head">
        <h2 id="movements-title">{t('movements')}</h2>
      </div>
      {transfers.items.length === 0 ? (
        <EmptyState icon="wallet" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <ul className="movements">
          {transfers.items.map((transfer) => (
            <li key={transfer.id}>
              <div>
                <div className="movement-kind">{named(transfer.kind)}</div>
                <div className="small-text soft">
                  <Instant at={transfer.effectiveAt} /> ·{' '}
                  {transfer.outOf ? t('nowToSpend') : t(`account.${transfer.account}`)}
                  {transfer.orderId ? (
                    <>
                      {' · '}
                      <Link className="text-link" to={`/orders/${transfer.orderId}`}>
                        {t('showOrder')}
                      </Link>
                    </>
                  ) : null}
                </div>
              </div>
              <MovedAmount transfer={transfer} currency={currency} />
            </li>
          ))}
        </ul>
      )}
      <Pager
        hasPrevious={address.hasPrevious}
        hasNext={transfers.nextCursor !== null}
        onPrevious={address.showPrevious}
        onNext={() => transfers.nextCursor !== null && address.showNext(transfers.nextCursor)}
      />
    </section>
  );
}

/** With its sign, but for what only moved within the wallet: nobody has more or less by that. */
function MovedAmount({ transfer, currency }: { transfer: Transfers['items'][number]; currency: string }) {
  const isMore = transfer.outOf === null && !transfer.amount.startsWith('-');
  return (
    <span className={isMore ? 'movement-amount movement-plus' : 'movement-amount'}>
      {isMore ? '+' : ''}
      <Amount value={transfer.amount} currency={currency} />
    </span>
  );
}
