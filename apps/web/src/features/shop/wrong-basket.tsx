import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../components/notice.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OrderQuote } from './shop-types.ts';

/** What stands in the way of an order as it is in the basket. */
export function WrongBasket({ quote }: { quote: OrderQuote }) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  if (quote.placeable) return null;
  const nameOf = (productId: string) => quote.lines.find((line) => line.productId === productId)?.name;
  return (
    <Notice tone="warning" title={t('wrongBasket')}>
      <ul className="wrong-basket">
        {quote.shortages.map(({ productId, available }) => (
          <li key={productId}>
            <bdi>{nameOf(productId)}</bdi>:{' '}
            {available === 0 ? t('soldOut') : t('onlyLeft', { count: available, number: format.count(available) })}
          </li>
        ))}
        {quote.notSold.map((productId) => (
          <li key={productId}>{t('unsold')}</li>
        ))}
      </ul>
      <Link to="/basket">{t('toBasket')}</Link>
    </Notice>
  );
}
