import { useTranslation } from 'react-i18next';
import { SectionLinks } from '../../components/section-links.tsx';

export function CatalogTabs() {
  const { t } = useTranslation('catalog');
  return (
    <SectionLinks
      label={t('tabs')}
      sections={[
        { to: '/products', label: t('title') },
        { to: '/products/types', label: t('types.title') },
      ]}
    />
  );
}
