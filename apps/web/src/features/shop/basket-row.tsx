import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { Icon } from '../../components/icon.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { BasketLine } from './basket.ts';
import { QuantityField } from './quantity-field.tsx';
import type { OrderQuote } from './shop-types.ts';
import { useBasket } from './use-basket.ts';

type BasketRowProps = {
  line: BasketLine;
  quote: OrderQuote;
  onRemove: (line: BasketLine, name: string) => void;
};

export function BasketRow({ line, quote, onRemove }: BasketRowProps) {
  const { t } = useTranslation('shop');
  const basket = useBasket();
  const quoted = quote.lines.find(({ productId }) => productId === line.productId);
  const isUnsold = quote.notSold.includes(line.productId);
  const shortage = quote.shortages.find(({ productId }) => productId === line.productId);
  const name = quoted?.name ?? t('unsoldProduct');
  return (
    <li className="basket-row">
      <div className="basket-row-name">
        {quoted ? (
          <Link to={`/shop/${line.productId}`}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <span className="soft">{name}</span>
        )}
        {quoted ? (
          <p className="small-text faint">
            <Amount value={quoted.unitPrice} currency={quote.currency} /> {t('each')}
          </p>
        ) : null}
        {isUnsold ? <p className="basket-row-trouble">{t('unsold')}</p> : null}
        {shortage ? (
          <TooFew available={shortage.available} onTake={() => basket.set(line.productId, shortage.available)} />
        ) : null}
      </div>
      {isUnsold ? null : (
        <QuantityField of={name} value={line.quantity} onChange={(quantity) => basket.set(line.productId, quantity)} />
      )}
      <span className="basket-row-amount">
        {quoted ? <Amount value={quoted.amount} currency={quote.currency} /> : null}
      </span>
      <Button
        variant="link"
        className="basket-row-remove"
        aria-label={t('remove', { product: name })}
        title={t('remove', { product: name })}
        onClick={() => onRemove(line, name)}
      >
        <Icon name="cross" />
      </Button>
    </li>
  );
}

function TooFew({ available, onTake }: { available: number; onTake: () => void }) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  const number = format.count(available);
  if (available === 0) return <p className="basket-row-trouble">{t('soldOutMeanwhile')}</p>;
  return (
    <p className="basket-row-trouble">
      {t('onlyLeft', { count: available, number })}{' '}
      <Button variant="link" onClick={onTake}>
        {t('takeThese', { number })}
      </Button>
    </p>
  );
}
