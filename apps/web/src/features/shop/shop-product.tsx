import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { AddToBasket } from './add-to-basket.tsx';
import { ProductPicture } from './product-picture.tsx';
import type { ShopProduct } from './shop-types.ts';
import { StockNote } from './stock-note.tsx';
import './shop.css';
import './shop-product.css';

/** All that a shopper has to know of a product, and the way to have it. */
export function ShopProductView({ product }: { product: ShopProduct }) {
  const { t } = useTranslation('shop');
  return (
    <div className={product.pictureUrl ? 'shop-product panel' : 'panel'}>
      {product.pictureUrl ? <ProductPicture url={product.pictureUrl} /> : null}
      <div className="shop-product-words">
        <p className="shop-product-price">
          <Amount value={product.price} currency={product.currency} />
        </p>
        <StockNote stock={product.stock} />
        <AddToBasket product={product} />
        {product.description ? <p className="shop-product-description">{product.description}</p> : null}
        <p className="small-text faint">
          {t('sku')} {product.sku}
        </p>
      </div>
    </div>
  );
}
