import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { ShopProductView } from '../features/shop/shop-product.tsx';
import { trpc } from '../lib/trpc.ts';

/** A product of the shop; the way back leads to the products that it was found among. */
export function ShopProductPage() {
  const { t } = useTranslation('shop');
  const { id = '' } = useParams();
  const { state } = useLocation();
  const product = trpc.catalog.getProduct.useQuery({ id });
  const search: unknown = state?.shop;
  const shop = `/shop${typeof search === 'string' ? search : ''}`;
  return (
    <>
      <DetailHeader list={{ to: shop, label: t('title') }} title={product.data?.name ?? t('product')} />
      <Loaded query={product}>{(data) => <ShopProductView product={data} />}</Loaded>
    </>
  );
}
