import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ReferralList } from '../features/referrals/referral-list.tsx';
import { ReferralTabs } from '../features/referrals/referral-tabs.tsx';

const ReferralDrawer = lazy(async () => ({
  default: (await import('../features/referrals/referral-drawer.tsx')).ReferralDrawer,
}));
const ReferralPage = lazy(async () => ({ default: (await import('./referral-page.tsx')).ReferralPage }));

/** Who invited whom, and one sign-up beside the list. */
export function ReferralsPage() {
  const { t } = useTranslation('referrals');
  const { id } = useParams();
  return (
    <BesideList id={id} page={<ReferralPage />} drawer={<ReferralDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')} />
      <ReferralTabs />
      <ReferralList />
    </BesideList>
  );
}
