import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../components/section-links.tsx';

export function ReferralTabs() {
  const { t } = useTranslation('referrals');
  return (
    <SectionLinks
      label={t('tabs')}
      sections={[
        { to: '/referrals', label: t('tab.list') },
        { to: '/referrals/rewards', label: t('tab.rewards') },
        { to: '/referrals/programme', label: t('tab.programme') },
      ]}
    />
  );
}
