import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OrderLine } from './order-types.ts';
import './line-quantity.css';

/** How many were sold, and how many of them came back. */
export function LineQuantity({ line }: { line: OrderLine }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  return (
    <>
      {format.count(line.quantity)}
      {line.refundedQuantity > 0 ? (
        <span className="line-returned small-text">
          {t('lines.returned', { count: line.refundedQuantity, number: format.count(line.refundedQuantity) })}
        </span>
      ) : null}
    </>
  );
}
