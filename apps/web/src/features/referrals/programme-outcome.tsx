import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { problemOf } from '../../lib/problem.ts';
import type { useChangeProgramme } from './use-change-programme.ts';
import type { useProposeTerms } from './use-propose-terms.ts';

type ProgrammeOutcomeProps = {
  change: ReturnType<typeof useChangeProgramme>;
  proposal: ReturnType<typeof useProposeTerms>;
  /** those that say themselves what is wrong with them */
  fields: readonly string[];
};

/** What became of the last change of the terms, or of the last proposal. */
export function ProgrammeOutcome({ change, proposal, fields }: ProgrammeOutcomeProps) {
  const { t } = useTranslation('referrals');
  if (change.data) return <Notice tone="positive" title={t('programme.saved', { version: change.data.version })} />;
  if (proposal.data) return <Notice tone="positive" title={t('programme.proposed')} />;
  const error = change.error ?? proposal.error;
  const problem = error ? problemOf(error) : null;
  if (!problem || fields.some((field) => problem.errors[field])) return null;
  return <ProblemNotice problem={problem} />;
}
