import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Instant } from '../../components/instant.tsx';
import { Notice } from '../../components/notice.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useMay } from '../../lib/session.tsx';
import { Decision } from './decision.tsx';
import type { Proposal } from './proposal-types.ts';
import { ProposedChanges } from './proposed-changes.tsx';
import './proposals.css';

type ProposalCardProps = { proposal: Proposal; onDecided: (proposal: Proposal) => void };

/** What somebody proposes, beside what applies; who sets the rules decides here. */
export function ProposalCard({ proposal, onDecided }: ProposalCardProps) {
  const { t } = useTranslation('proposals');
  const mayDecide = useMay('rules.write');
  const id = useId();
  return (
    <section className="panel proposal" aria-labelledby={id}>
      <div className="panel-head">
        <div>
          <h2 id={id}>{t(`title.${proposal.kind}`)}</h2>
          <p className="soft">
            <PersonName>{proposal.proposedBy}</PersonName> · <Instant at={proposal.proposedAt} withTime />
          </p>
        </div>
        <StatusBadge tone={proposal.outdated ? 'warning' : 'pending'}>
          {proposal.outdated ? t('outdated.badge') : t('waits')}
        </StatusBadge>
      </div>
      <div className="proposal-words">
        {proposal.note ? <blockquote className="proposal-note">{proposal.note}</blockquote> : null}
        <Start rates={proposal.rates} />
        {proposal.outdated ? (
          <Notice tone="warning" title={t(`outdated.${proposal.outdated}`)}>
            {t('outdated.text')}
          </Notice>
        ) : null}
      </div>
      <ProposedChanges proposal={proposal} />
      {mayDecide ? <Decision proposal={proposal} onDecided={onDecided} /> : null}
    </section>
  );
}

function Start({ rates }: Pick<Proposal, 'rates'>) {
  const { t } = useTranslation('proposals');
  if (!rates?.inForceFrom) return null;
  return (
    <p>
      {t('begins')} <Instant at={rates.inForceFrom} withTime />
    </p>
  );
}
