import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Loaded } from '../../components/loaded.tsx';
import { SideDrawer } from '../../components/side-drawer.tsx';
import { trpc } from '../../lib/trpc.ts';
import { ProductActions } from './product-actions.tsx';
import { ProductStatus } from './product-status.tsx';
import { ProductView } from './product-view.tsx';

/** A product beside the list it was opened from; its movements are on its page. */
export function ProductDrawer({ id }: { id: string }) {
  const { t } = useTranslation('catalog');
  const { search } = useLocation();
  const product = trpc.catalog.getProduct.useQuery({ id });
  return (
    <SideDrawer
      title={product.data?.name ?? t('product')}
      aside={product.data ? <ProductStatus product={product.data} /> : null}
    >
      <Loaded query={product}>
        {(data) => (
          <div className="stack">
            <div className="form-panel-actions">
              <Link className="btn btn-secondary" to={`/products/${id}/stock${search}`}>
                {t('section.stock')}
              </Link>
              <ProductActions product={data} />
            </div>
            <ProductView product={data} />
          </div>
        )}
      </Loaded>
    </SideDrawer>
  );
}
