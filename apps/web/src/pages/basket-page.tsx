import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Loaded } from '../components/loaded.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { BasketLines } from '../features/shop/basket-lines.tsx';
import { EmptyBasket } from '../features/shop/empty-basket.tsx';
import { OrderSums } from '../features/shop/order-sums.tsx';
import { useBasket } from '../features/shop/use-basket.ts';
import { useQuote } from '../features/shop/use-quote.ts';

/** What a shopper is about to buy. */
export function BasketPage() {
  const { t } = useTranslation('shop');
  const { lines } = useBasket();
  const quote = useQuote(lines);
  return (
    <>
      <PageHeader title={t('basket')} />
      {lines.length === 0 && !quote.data ? (
        <EmptyBasket />
      ) : (
        <Loaded query={quote}>
          {(data) => (
            <div className="basket-page">
              <div className="panel">
                <BasketLines quote={data} />
              </div>
              <OrderSums quote={data} isStale={quote.isPlaceholderData}>
                {data.placeable && lines.length > 0 ? (
                  <Link className="btn btn-primary" to="/checkout">
                    {t('toCheckout')}
                  </Link>
                ) : null}
                <Link className="btn btn-secondary" to="/shop">
                  {t('goOn')}
                </Link>
              </OrderSums>
            </div>
          )}
        </Loaded>
      )}
    </>
  );
}
