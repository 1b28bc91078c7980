import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Icon } from '../../components/icon.tsx';
import { isZero } from '../../lib/format/amount.ts';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { quantityOf } from './basket.ts';
import { QuantityField } from './quantity-field.tsx';
import type { ShopProduct } from './shop-types.ts';
import { useBasket } from './use-basket.ts';
import { useQuote } from './use-quote.ts';

/** How many are put into the basket, and what they would earn. */
export function AddToBasket({ product }: { product: ShopProduct }) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  const basket = useBasket();
  const [quantity, setQuantity] = useState(1);
  const quote = useQuote([{ productId: product.id, quantity }]);
  const inBasket = quantityOf(basket.lines, product.id);
  if (product.stock === 0) return <p className="soft">{t('soldOutText')}</p>;
  return (
    <div className="add-to-basket">
      <div className="add-to-basket-row">
        <QuantityField of={product.name} value={quantity} onChange={setQuantity} />
        <Button onClick={() => basket.add(product.id, quantity)}>
          <Icon name="basket" />
          {t('addToBasket')}
        </Button>
      </div>
      {quote.data && !isZero(quote.data.cashback) ? (
        <p className="add-to-basket-earns">
          {t('earns')} <Amount value={quote.data.cashback} currency={quote.data.currency} />
        </p>
      ) : null}
      <p className="soft" role="status">
        {inBasket > 0 ? (
          <>
            {t('inBasket', { count: inBasket, number: format.count(inBasket) })}{' '}
            <Link to="/basket">{t('toBasket')}</Link>
          </>
        ) : null}
      </p>
    </div>
  );
}
