import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';

const few = 5;

/** How many are left, where that matters to who wants one. */
export function StockNote({ stock }: { stock: number | null }) {
  const { t } = useTranslation('shop');
  const format = useFormat();
  if (stock === 0) return <span className="stock-note stock-note-none">{t('soldOut')}</span>;
  if (stock === null || stock > few) return <span className="stock-note">{t('inStock')}</span>;
  return (
    <span className="stock-note stock-note-few">{t('onlyLeft', { count: stock, number: format.count(stock) })}</span>
  );
}
