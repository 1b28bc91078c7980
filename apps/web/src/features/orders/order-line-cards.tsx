import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { CashbackButton } from './cashback-button.tsx';
import { CashbackExplanation } from './cashback-explanation.tsx';
import { LineProduct } from './line-product.tsx';
import { LineReturned } from './line-quantity.tsx';
import type { LinesOfOrder } from './order-types.ts';
import { useOpenLines } from './use-open-lines.ts';
import './order-line-cards.css';

/** An order's lines where a table would be too wide. */
export function OrderLineCards({ order }: { order: LinesOfOrder }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const { isOpen, toggle } = useOpenLines();
  return (
    <ul className="order-line-cards">
      {order.lines.map((line) => (
        <li key={line.id}>
          <div className="order-line-row">
            <LineProduct line={line} />
            <Amount value={line.amount} currency={order.currency} />
          </div>
          <div className="order-line-row">
            <span className="soft">
              <ProductTypeTag type={line.type} /> {format.count(line.quantity)} ×{' '}
              <Amount value={line.unitPrice} currency={order.currency} />
              <LineReturned line={line} />
            </span>
            <span className="nowrap">
              <span className="soft">{t('lines.cashback')}</span>
              <CashbackButton
                line={line}
                isOpen={isOpen(line.id)}
                onToggle={() => toggle(line.id)}
                currency={order.currency}
              />
            </span>
          </div>
          {isOpen(line.id) ? <CashbackExplanation line={line} currency={order.currency} /> : null}
        </li>
      ))}
    </ul>
  );
}
