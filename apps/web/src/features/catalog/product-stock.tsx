import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Product } from './catalog-types.ts';

export function ProductStock({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  const { stock, lowStockThreshold } = product;
  if (stock === null) return <span className="faint">{t('untracked')}</span>;
  const isLow = lowStockThreshold !== null && stock <= lowStockThreshold;
  return (
    <>
      {isLow ? <StatusBadge tone="warning">{t('lowStock.badge')}</StatusBadge> : null} {format.count(stock)}
    </>
  );
}
