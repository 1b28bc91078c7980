import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../components/section-links.tsx';

/** What comes in as files, and what other systems send one by one. */
export function IntakeTabs() {
  const { t } = useTranslation('intake');
  const sections = [
    { to: '/intake', label: t('tab.files') },
    { to: '/intake/inbox', label: t('tab.inbox') },
  ];
  return <SectionLinks label={t('tab.label')} sections={sections} />;
}
