import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ProductList } from '../features/catalog/product-list.tsx';

const ProductDrawer = lazy(async () => ({
  default: (await import('../features/catalog/product-drawer.tsx')).ProductDrawer,
}));
const ProductPage = lazy(async () => ({ default: (await import('./product-page.tsx')).ProductPage }));

/** The products, and one of them beside the list. */
export function ProductsPage() {
  const { t } = useTranslation('catalog');
  const { id } = useParams();
  return (
    <BesideList id={id} page={<ProductPage />} drawer={<ProductDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')} />
      <ProductList />
    </BesideList>
  );
}
