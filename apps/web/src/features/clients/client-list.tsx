import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { RowBones, Skeleton } from '../../components/skeleton.tsx';
import { trpc } from '../../lib/trpc.ts';
import { ClientRow } from './client-row.tsx';
import type { NewClient } from './client-types.ts';
import './client-list.css';

type ClientListProps = { mayChange: boolean; onRotated: (client: NewClient) => void };

/** Every application there ever was, the newest first. */
export function ClientList({ mayChange, onRotated }: ClientListProps) {
  const { t } = useTranslation('clients');
  const clients = trpc.auth.listClients.useQuery();
  if (clients.isError) return <ErrorState error={clients.error} onRetry={() => clients.refetch()} />;
  if (clients.isPending) {
    return (
      <Skeleton>
        <RowBones rows={3} />
      </Skeleton>
    );
  }
  const { items } = clients.data;
  if (items.length === 0) {
    return (
      <EmptyState icon="key" title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  }
  return (
    <ul className="client-list">
      {items.map((client) => (
        <ClientRow key={client.clientId} client={client} mayChange={mayChange} onRotated={onRotated} />
      ))}
    </ul>
  );
}
