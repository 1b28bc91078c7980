import { firstProductTypes } from '@tillback/rules/cashback/product-type';
import { useTranslation } from 'react-i18next';

/** What a product type is called, with what it means for those that each store begins with. */
export function useTypeLabel(): (name: string) => string {
  const { t } = useTranslation();
  return (name) => {
    const first = firstProductTypes.find((type) => type === name);
    return first ? t(`productType.${first}`) : name;
  };
}
