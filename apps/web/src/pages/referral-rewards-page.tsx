import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ReferralTabs } from '../features/referrals/referral-tabs.tsx';
import { RewardList } from '../features/referrals/reward-list.tsx';

export function ReferralRewardsPage() {
  const { t } = useTranslation('referrals');
  return (
    <>
      <PageHeader title={t('rewardsTitle')} />
      <ReferralTabs />
      <RewardList />
    </>
  );
}
