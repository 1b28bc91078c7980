import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../components/page-header.tsx';
import { SectionLinks } from '../components/section-links.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { settingsSections } from './settings-sections.tsx';

/** The settings, a section an address. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { section = '' } = useParams();
  const shown = settingsSections.find(({ path }) => path === section);
  if (!shown) return <NotFoundPage />;
  return (
    <>
      <PageHeader title={t('title')} />
      <SectionLinks
        label={t('sections')}
        sections={settingsSections.map(({ path, label }) => ({
          to: path ? `/settings/${path}` : '/settings',
          label: t(`section.${label}`),
        }))}
      />
      {shown.element}
    </>
  );
}
