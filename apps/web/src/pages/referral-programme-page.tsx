import { useTranslation } from 'react-i18next';
import { ErrorState } from '../components/error-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { RowBones, Skeleton } from '../components/skeleton.tsx';
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
          <ProgrammeForm programme={programme.data} />
          <ProgrammeVersions programme={programme.data} />
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
