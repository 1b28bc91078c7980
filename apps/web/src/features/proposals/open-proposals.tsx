import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../components/error-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { trpc } from '../../lib/trpc.ts';
import { ProposalCard } from './proposal-card.tsx';
import type { Proposal, ProposalKind } from './proposal-types.ts';

const mostShown = 20;

/** What waits for an administrator to decide; nothing at all where nothing does. */
export function OpenProposals({ kind }: { kind: ProposalKind }) {
  const { t } = useTranslation('proposals');
  const [decided, setDecided] = useState<Proposal | null>(null);
  const open = trpc.proposals.list.useQuery({ kind, status: 'open', limit: mostShown });
  if (open.isError) {
    return (
      <div className="panel">
        <ErrorState error={open.error} onRetry={() => open.refetch()} />
      </div>
    );
  }
  return (
    <>
      {decided ? (
        <Notice tone="positive" title={t(`decided.${decided.status}`, { version: decided.appliedVersion })} />
      ) : null}
      {open.data?.items.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} onDecided={setDecided} />
      ))}
    </>
  );
}
