import { useTranslation } from 'react-i18next';
import { Amount } from '../../../components/amount.tsx';
import type { Order } from './preview-types.ts';

/** The first lines of an order that a file brings. */
export function OrderLines({ order }: { order: Order }) {
  const { t } = useTranslation('mapping');
  const more = order.isKnown ? 0 : order.lineCount - order.lines.length;
  return (
    <ul className="preview-lines tabular">
      {order.lines.map(({ sku, name, quantity, amount }, index) => (
        // Lines of an order may be alike to the letter, and never move.
        // biome-ignore lint/suspicious/noArrayIndexKey: their place is all that tells them apart
        <li key={index}>
          {quantity} × <bdi>{name}</bdi> <span className="faint">{sku}</span> · <Amount value={amount} />
        </li>
      ))}
      {more > 0 ? <li className="faint">{t('preview.more', { count: more })}</li> : null}
    </ul>
  );
}
