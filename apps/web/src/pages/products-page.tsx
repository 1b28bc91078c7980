import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Icon } from '../components/icon.tsx';
import { BesideList } from '../components/list/beside-list.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CatalogTabs } from '../features/catalog/catalog-tabs.tsx';
import { ProductList } from '../features/catalog/product-list.tsx';
import { useMay } from '../lib/session.tsx';

const ProductDrawer = lazy(async () => ({
  default: (await import('../features/catalog/product-drawer.tsx')).ProductDrawer,
}));
const ProductPage = lazy(async () => ({ default: (await import('./product-page.tsx')).ProductPage }));

/** The products, and one of them beside the list. */
export function ProductsPage() {
  const { t } = useTranslation('catalog');
  const { id } = useParams();
  const mayWrite = useMay('catalog.write');
  const mayImport = useMay('intake.write');
  return (
    <BesideList id={id} page={<ProductPage section="sold" />} drawer={<ProductDrawer id={id ?? ''} />}>
      <PageHeader title={t('title')}>
        {mayImport ? (
          <Link className="btn btn-secondary" to="/intake?kind=products">
            <Icon name="upload" />
            {t('import')}
          </Link>
        ) : null}
        {mayWrite ? (
          <Link className="btn btn-primary" to="/products/new">
            <Icon name="plus" />
            {t('new')}
          </Link>
        ) : null}
      </PageHeader>
      <CatalogTabs />
      <ProductList />
    </BesideList>
  );
}
