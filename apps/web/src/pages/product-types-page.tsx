import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { CatalogTabs } from '../features/catalog/catalog-tabs.tsx';
import { TypeList } from '../features/catalog/type-list.tsx';

/** The types that products have. */
export function ProductTypesPage() {
  const { t } = useTranslation('catalog');
  return (
    <>
      <PageHeader title={t('types.title')} />
      <CatalogTabs />
      <TypeList />
    </>
  );
}
