import { useState } from 'react';
import Button from 'react-bootstrap/Button';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import type { BasketLine } from './basket.ts';
import { BasketRow } from './basket-row.tsx';
import type { OrderQuote } from './shop-types.ts';
import { useBasket } from './use-basket.ts';

/** What is in the basket, each with what stands in its way. */
export function BasketLines({ quote }: { quote: OrderQuote }) {
  const { t } = useTranslation('shop');
  const basket = useBasket();
  const [removed, setRemoved] = useState<BasketLine & { name: string }>();

  function remove(line: BasketLine, name: string) {
    basket.set(line.productId, 0);
    setRemoved({ ...line, name });
  }

  function putBack() {
    if (removed) basket.set(removed.productId, removed.quantity);
    setRemoved(undefined);
  }

  return (
    <>
      {removed ? (
        <Notice tone="neutral" icon="basket" title={t('removed', { product: removed.name })}>
          <Button variant="link" className="notice-action" onClick={putBack}>
            {t('undo')}
          </Button>
        </Notice>
      ) : null}
      <ul className="basket-lines">
        {basket.lines.map((line) => (
          <BasketRow key={line.productId} line={line} quote={quote} onRemove={remove} />
        ))}
      </ul>
    </>
  );
}
