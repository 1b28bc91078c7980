import { useTranslation } from 'react-i18next';
import type { SaleItem } from './sale-types.ts';

/** What a sale is called: by its reference, where it has one. */
export function useSaleTitle(): (sale: Pick<SaleItem, 'reference'>) => string {
  const { t } = useTranslation('sales');
  return ({ reference }) => (reference === null ? t('aSale') : t('sale', { reference }));
}
