import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { ProductStatus } from './product-status.tsx';
import { ProductView } from './product-view.tsx';

/** A product beside the list it was opened from. */
export function ProductDrawer({ id }: { id: string }) {
  const { t } = useTranslation('catalog');
  const product = trpc.catalog.getProduct.useQuery({ id });
  return (
    <SideDrawer
      title={product.data?.name ?? t('product')}
      aside={product.data ? <ProductStatus product={product.data} /> : null}
    >
      <Loaded query={product}>{(data) => <ProductView product={data} />}</Loaded>
    </SideDrawer>
  );
}
