import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { trpc } from '../../lib/trpc.ts';
import type { Proposal, ProposalKind } from './proposal-types.ts';
import { ProposedChanges } from './proposed-changes.tsx';
import '../../components/timeline.css';
import './proposals.css';

const mostShown = 50;

/** What was proposed and decided, the latest first; nothing at all where nothing was. */
export function ProposalHistory({ kind }: { kind: ProposalKind }) {
  const { t } = useTranslation('proposals');
  const id = useId();
  const proposals = trpc.proposals.list.useQuery({ kind, limit: mostShown });
  const decided = proposals.data?.items.filter(({ status }) => status !== 'open') ?? [];
  if (decided.length === 0) return null;
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>{t('history')}</h2>
      </div>
      <ol className="timeline">
        {decided.map((proposal) => (
          <DecidedProposal key={proposal.id} proposal={proposal} />
        ))}
      </ol>
    </section>
  );
}

function DecidedProposal({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const { decidedAt, decidedBy, reason, note } = proposal;
  return (
    <li>
      <div className="timeline-kind">{t(`decided.${proposal.status}`, { version: proposal.appliedVersion })}</div>
      {reason ? <blockquote className="proposal-note">{reason}</blockquote> : null}
      <div className="small-text soft">
        {decidedAt ? <Instant at={decidedAt} withTime /> : null} · <PersonName>{decidedBy ?? ''}</PersonName>
      </div>
      <details className="proposal-details">
        <summary>
          {t('proposedBy')} <PersonName>{proposal.proposedBy}</PersonName>,{' '}
          <Instant at={proposal.proposedAt} withTime />
        </summary>
        {note ? <blockquote className="proposal-note">{note}</blockquote> : null}
        <ProposedChanges proposal={proposal} />
      </details>
    </li>
  );
}
