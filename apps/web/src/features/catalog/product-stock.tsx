import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Product } from './catalog-types.ts';

export function ProductStock({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return product.stock === null ? <span className="faint">{t('untracked')}</span> : format.count(product.stock);
}
