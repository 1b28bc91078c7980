import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { ProductStatus } from '../features/catalog/product-status.tsx';
import { ProductView } from '../features/catalog/product-view.tsx';
import { trpc } from '../lib/trpc.ts';

export function ProductPage() {
  const { t } = useTranslation('catalog');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const product = trpc.catalog.getProduct.useQuery({ id });
  return (
    <>
      <DetailHeader
        list={{ to: `/products${search}`, label: t('title') }}
        title={product.data?.name ?? t('product')}
        aside={product.data ? <ProductStatus product={product.data} /> : null}
      />
      <Loaded query={product}>{(data) => <ProductView product={data} />}</Loaded>
    </>
  );
}
