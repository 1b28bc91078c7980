import { useTranslation } from 'react-i18next';
import { PageHeader } from '../components/page-header.tsx';
import { ProductGrid } from '../features/shop/product-grid.tsx';
import { ShopBar } from '../features/shop/shop-bar.tsx';
import { useShopList } from '../features/shop/use-shop-list.ts';

/** What a shopper can buy. */
export function ShopPage() {
  const { t } = useTranslation('shop');
  const list = useShopList();
  return (
    <>
      <PageHeader title={t('title')} />
      <ShopBar list={list} />
      <ProductGrid list={list} />
    </>
  );
}
