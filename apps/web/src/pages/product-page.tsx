import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'react-router';
import { DetailHeader } from '../components/detail-header.tsx';
import { Loaded } from '../components/loaded.tsx';
import { SectionLinks } from '../components/section-links.tsx';
import { ProductActions } from '../features/catalog/product-actions.tsx';
import { ProductStatus } from '../features/catalog/product-status.tsx';
import { ProductFacts } from '../features/catalog/product-view.tsx';
import { SoldLines } from '../features/catalog/sold-lines.tsx';
import { StockMovements } from '../features/catalog/stock-movements.tsx';
import { trpc } from '../lib/trpc.ts';

type ProductPageProps = { section: 'sold' | 'stock' };

/** A product: what it is, then where it was sold or how its stock moved. */
export function ProductPage({ section }: ProductPageProps) {
  const { t } = useTranslation('catalog');
  const { id = '' } = useParams();
  const { search } = useLocation();
  const product = trpc.catalog.getProduct.useQuery({ id });
  const at = `/products/${id}`;
  return (
    <>
      <DetailHeader
        list={{ to: section === 'sold' ? `/products${search}` : '/products', label: t('title') }}
        title={product.data?.name ?? t('product')}
        aside={product.data ? <ProductStatus product={product.data} /> : null}
      >
        {product.data ? <ProductActions product={product.data} /> : null}
      </DetailHeader>
      <Loaded query={product}>
        {(data) => (
          <div className="stack">
            <ProductFacts product={data} />
            <div>
              <SectionLinks
                label={t('sections')}
                sections={[
                  { to: at, label: t('section.sold') },
                  { to: `${at}/stock`, label: t('section.stock') },
                ]}
              />
              {section === 'sold' ? <SoldLines product={data} /> : <StockMovements product={data} />}
            </div>
          </div>
        )}
      </Loaded>
    </>
  );
}
