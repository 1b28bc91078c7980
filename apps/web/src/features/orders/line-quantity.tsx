import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { OrderLine } from './order-types.ts';
import './line-quantity.css';

/** How many were sold, and how many of them came back. */
export function LineQuantity({ line }: { line: OrderLine }) {
  const format = useFormat();
  return (
    <>
      {format.count(line.quantity)}
      <LineReturned line={line} />
    </>
  );
}

/** How many of a line came back; nothing where none did. */
export function LineReturned({ line }: { line: OrderLine }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (line.refundedQuantity === 0) return null;
  return (
    <span className="line-returned small-text">
      {t('lines.returned', { count: line.refundedQuantity, number: format.count(line.refundedQuantity) })}
    </span>
  );
}
