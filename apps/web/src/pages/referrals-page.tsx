import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ReferralList } from '../features/referrals/referral-list.tsx';
import { ReferralTabs } from '../features/referrals/referral-tabs.tsx';

export function ReferralsPage() {
  const { t } = useTranslation('referrals');
  return (
    <>
      <PageHeader title={t('title')} />
      <ReferralTabs />
      <ReferralList />
    </>
  );
}
