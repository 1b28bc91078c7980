import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/error-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Balances } from '../features/wallet/balances.tsx';
import { Movements } from '../features/wallet/movements.tsx';
import { WalletSkeleton } from '../features/wallet/wallet-skeleton.tsx';
import { trpc } from '../lib/trpc.ts';
import { useListAddress } from '../lib/use-list-address.ts';

/** What a shopper has, and how it came to be. */
export function WalletPage() {
  const { t } = useTranslation('wallet');
  const address = useListAddress();
  const wallet = trpc.wallet.get.useQuery();
  const transfers = trpc.wallet.listTransfers.useQuery(
    { limit: address.limit, ...(address.cursor ? { cursor: address.cursor } : {}) },
    { placeholderData: keepPreviousData },
  );
  const failed = [wallet, transfers].find((query) => query.isError);
  return (
    <>
      <PageHeader title={t('title')} />
      {failed ? (
        <div className="panel">
          <ErrorState error={failed.error} onRetry={() => failed.refetch()} />
        </div>
      ) : wallet.data && transfers.data ? (
        <div className="wallet">
          <Balances wallet={wallet.data} />
          <Movements transfers={transfers.data} currency={wallet.data.currency} address={address} />
        </div>
      ) : (
        <WalletSkeleton />
      )}
    </>
  );
}
