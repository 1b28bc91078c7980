import { Link, useLocation } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { ProductPicture } from './product-picture.tsx';
import type { ShopProduct } from './shop-types.ts';
import { StockNote } from './stock-note.tsx';

/** A product among others; the whole card leads to it. */
export function ProductCard({ product }: { product: ShopProduct }) {
  const { search } = useLocation();
  return (
    <Link className="shop-card panel" to={`/shop/${product.id}`} state={{ shop: search }}>
      <ProductPicture url={product.pictureUrl} />
      <span className="shop-card-words">
        <span className="shop-card-name">
          <bdi>{product.name}</bdi>
        </span>
        <span className="shop-card-foot">
          <span className="shop-card-price">
            <Amount value={product.price} currency={product.currency} />
          </span>
          <StockNote stock={product.stock} />
        </span>
      </span>
    </Link>
  );
}
