import { useTranslation } from 'react-i18next';
import { DetailHeader } from '../components/detail-header.tsx';
import { CheckoutForm } from '../features/shop/checkout-form.tsx';
import { EmptyBasket } from '../features/shop/empty-basket.tsx';
import { UnansweredOrder } from '../features/shop/unanswered-order.tsx';
import { useBasket } from '../features/shop/use-basket.ts';
import { usePlaceOrder } from '../features/shop/use-place-order.ts';

/** From the basket to an order. */
export function CheckoutPage() {
  const { t } = useTranslation('shop');
  const { lines } = useBasket();
  const { place, unanswered, isPlacing, error } = usePlaceOrder();
  return (
    <>
      <DetailHeader list={{ to: '/basket', label: t('basket') }} title={t('checkout')} />
      {unanswered && !isPlacing ? (
        <UnansweredOrder isAsking={isPlacing} onAsk={() => place(unanswered.order)} />
      ) : lines.length === 0 && !isPlacing ? (
        <EmptyBasket />
      ) : (
        <CheckoutForm lines={lines} place={place} isPlacing={isPlacing} error={error} />
      )}
    </>
  );
}
