import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/error-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Balances } from '../features/wallet/balances.tsx';
import { ExpiringLots } from '../features/wallet/expiring-lots.tsx';
import { Movements } from '../features/wallet/movements.tsx';
import { PendingLots } from '../features/wallet/pending-lots.tsx';
import { useOwnLots } from '../features/wallet/use-own-lots.ts';
import { WalletSkeleton } from '../features/wallet/wallet-skeleton.tsx';
import { trpc } from '../lib/trpc.ts';
import { useListAddress } from '../lib/use-list-address.ts';
import { useReadyToDraw } from '../lib/use-ready-to-draw.ts';

/** What a shopper has, and how it came to be. */
export function WalletPage() {
  const { t } = useTranslation('wallet');
  const address = useListAddress();
  const wallet = trpc.wallet.get.useQuery();
  const transfers = trpc.wallet.listTransfers.useQuery(
    { limit: address.limit, ...(address.cursor ? { cursor: address.cursor } : {}) },
    { placeholderData: keepPreviousData },
  );
  const pending = useOwnLots('pending');
  const available = useOwnLots('available');
  const failed = [wallet, transfers, pending, available].find((query) => query.isError);
  const isThere = wallet.data && transfers.data && pending.data && available.data;
  const isReady = useReadyToDraw(Boolean(isThere));
  return (
    <>
      <PageHeader title={t('title')} />
      {failed ? (
        <div className="panel">
          <ErrorState error={failed.error} onRetry={() => failed.refetch()} />
        </div>
      ) : isThere && isReady ? (
        <div className="wallet">
          <Balances wallet={wallet.data} />
          <div className="wallet-lots">
            <PendingLots list={pending} currency={wallet.data.currency} />
            <ExpiringLots list={available} currency={wallet.data.currency} />
          </div>
          <Movements transfers={transfers.data} currency={wallet.data.currency} address={address} />
        </div>
      ) : (
        <WalletSkeleton />
      )}
    </>
  );
}
