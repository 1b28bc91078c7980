import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state.tsx';
import { ListPager } from '../../components/list/list-pager.tsx';
import { ListStates } from '../../components/list/list-states.tsx';
import { Bone, Skeleton } from '../../components/skeleton.tsx';
import { ProductCard } from './product-card.tsx';
import type { ShopProduct } from './shop-types.ts';
import type { useShopList } from './use-shop-list.ts';
import './shop.css';

/** What the shop sells. */
export function ProductGrid({ list }: { list: ReturnType<typeof useShopList> }) {
  const { t } = useTranslation('shop');
  return (
    <>
      <ListStates
        list={list}
        skeleton={<GridBones />}
        nothingFound={t('nothingFound')}
        emptyState={
          <EmptyState icon="bag" title={t('empty.title')}>
            {t('empty.text')}
          </EmptyState>
        }
      >
        {(products) => (
          <ul className={gridOf(products)} aria-busy={list.query.isPlaceholderData}>
            {products.map((product) => (
              <li key={product.id}>
                <ProductCard product={product} />
              </li>
            ))}
          </ul>
        )}
      </ListStates>
      <ListPager list={list} countOf="products" />
    </>
  );
}

/** Where no product has a picture, empty places for them would push half of the products out of sight. */
function gridOf(products: readonly ShopProduct[]): string {
  return products.some(({ pictureUrl }) => pictureUrl !== null) ? 'shop-grid' : 'shop-grid shop-grid-of-words';
}

function GridBones() {
  return (
    <Skeleton>
      <div className="shop-grid shop-grid-of-words">
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index} className="shop-card panel">
            <span className="shop-picture" />
            <span className="shop-card-words">
              <Bone width="wide" />
              <Bone width="short" />
            </span>
          </div>
        ))}
      </div>
    </Skeleton>
  );
}
