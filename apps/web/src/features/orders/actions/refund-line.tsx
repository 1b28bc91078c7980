import Form from 'react-bootstrap/Form';
import { useTranslation } from 'react-i18next';
import { isolated } from '../../../lib/format/isolated.ts';
import { useFormat } from '../../../lib/i18n/use-format.ts';
import { LineProduct } from '../line-product.tsx';
import type { OrderLine } from '../order-types.ts';
import { unitsLeft } from './refund-preview.ts';
import './refund-line.css';

type RefundLineProps = {
  line: OrderLine;
  quantity: number;
  isRestocked: boolean;
  onQuantity: (quantity: number) => void;
  onRestock: (isRestocked: boolean) => void;
};

/** How many of a line's units come back. */
export function RefundLine({ line, quantity, isRestocked, onQuantity, onRestock }: RefundLineProps) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  const left = unitsLeft(line);
  return (
    <li className="refund-line">
      <LineProduct line={line} />
      <div className="refund-line-units">
        <Form.Control
          type="number"
          inputMode="numeric"
          min={0}
          max={left}
          value={quantity}
          aria-label={t('refund.units', { product: isolated(line.name) })}
          onChange={(event) => onQuantity(withinLeft(event.target.value, left))}
        />
        <span className="soft nowrap">{t('refund.ofUnits', { count: left, number: format.count(left) })}</span>
        <Form.Check
          id={`restock-${line.id}`}
          label={t('refund.restock')}
          checked={isRestocked}
          disabled={quantity === 0}
          onChange={(event) => onRestock(event.target.checked)}
        />
      </div>
    </li>
  );
}

/** Whole, and never more than what is left. */
function withinLeft(typed: string, left: number): number {
  const units = Math.trunc(Number(typed));
  return Number.isFinite(units) ? Math.min(Math.max(units, 0), left) : 0;
}
