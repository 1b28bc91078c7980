import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { problemOf } from '../../lib/problem.ts';
import { DeclineForm } from './decline-form.tsx';
import type { Proposal } from './proposal-types.ts';
import { useAcceptProposal } from './use-decide.ts';

type DecisionProps = { proposal: Proposal; onDecided: (proposal: Proposal) => void };

/** Accepts a proposal, or declines it with a reason. */
export function Decision({ proposal, onDecided }: DecisionProps) {
  const { t } = useTranslation('proposals');
  const accept = useAcceptProposal();
  const [isDeclining, setDeclining] = useState(false);
  if (isDeclining) {
    return <DeclineForm id={proposal.id} onDecided={onDecided} onCancel={() => setDeclining(false)} />;
  }
  return (
    <div className="proposal-decision">
      <ProblemNotice problem={accept.error ? problemOf(accept.error) : null} />
      <div className="proposal-buttons">
        {proposal.outdated ? null : (
          <Button
            disabled={accept.isPending}
            onClick={() => accept.mutate({ id: proposal.id }, { onSuccess: onDecided })}
          >
            {t('accept')}
          </Button>
        )}
        <Button variant="secondary" disabled={accept.isPending} onClick={() => setDeclining(true)}>
          {t('decline')}
        </Button>
      </div>
    </div>
  );
}
