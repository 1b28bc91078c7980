import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { ReferralStatus } from '../features/referrals/referral-status.tsx';
import { ReferralView } from '../features/referrals/referral-view.tsx';
import { trpc } from '../lib/trpc.ts';

export function ReferralPage() {
  const { t } = useTranslation('referrals');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const referral = trpc.referrals.get.useQuery({ id });
  return (
    <>
      <DetailHeader
        list={{ to: `/referrals${search}`, label: t('title') }}
        title={referral.data?.invited.name ?? t('signUp')}
        aside={referral.data ? <ReferralStatus referral={referral.data} /> : null}
      />
      <Loaded query={referral}>{(data) => <ReferralView referral={data} />}</Loaded>
    </>
  );
}
