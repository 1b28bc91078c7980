import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import './line-product.css';

type Sold = { readonly name: string; readonly sku: string; readonly undoneAt?: string | null };

/** A product as it was sold: its name, its stock keeping unit below, and whether it went with its import. */
export function LineProduct({ line }: { line: Sold }) {
  const { t } = useTranslation('orders');
  return (
    <span className="line-product">
      <span>{line.name}</span>
      <span className="small-text faint">{line.sku}</span>
      {line.undoneAt ? (
        <span>
          <StatusBadge tone="negative">{t('status.undone')}</StatusBadge>
        </span>
      ) : null}
    </span>
  );
}
