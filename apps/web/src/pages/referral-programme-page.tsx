import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/error-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RowBones, Skeleton } from '../components/skeleton.tsx';
import { OpenProposals } from '../features/proposals/open-proposals.tsx';
import { ProposalHistory } from '../features/proposals/proposal-history.tsx';
import { ProgrammeForm } from '../features/referrals/programme-form.tsx';
import { ProgrammeVersions } from '../features/referrals/programme-versions.tsx';
import { ReferralTabs } from '../features/referrals/referral-tabs.tsx';
import { trpc } from '../lib/trpc.ts';

/** What inviting brings, and what it brought before. */
export function ReferralProgrammePage() {
  const { t } = useTranslation('referrals');
  const programme = trpc.referrals.programme.useQuery();
  return (
    <>
      <PageHeader title={t('programmeTitle')} lead={t('programme.lead')} />
      <ReferralTabs />
      {programme.isError ? (
        <div className="panel">
          <ErrorState error={programme.error} onRetry={() => programme.refetch()} />
        </div>
      ) : programme.data ? (
        <div className="stack">
          <OpenProposals kind="referral-terms" />
          <ProgrammeForm programme={programme.data} />
          <ProgrammeVersions programme={programme.data} />
          <ProposalHistory kind="referral-terms" />
        </div>
      ) : (
        <Skeleton>
          <div className="panel">
            <RowBones rows={6} />
          </div>
        </Skeleton>
      )}
    </>
  );
}
