import { useTranslation } from 'react-i18next';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Product } from './catalog-types.ts';

/** Whether the shop sells it; a charge is no goods, and never is. */
export function ProductStatus({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  if (product.archived) return <StatusBadge tone="warning">{t('archived')}</StatusBadge>;
  const isSold = product.active && !product.charge;
  return <StatusBadge tone={isSold ? 'positive' : 'neutral'}>{isSold ? t('active') : t('inactive')}</StatusBadge>;
}
