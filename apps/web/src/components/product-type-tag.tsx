import { useTranslation } from 'react-i18next';
import type { Outputs } from '../lib/trpc.ts';
import './product-type-tag.css';

type ProductType = Outputs['insights']['topProducts']['items'][number]['type'];

/** The letter of a product's type; what it means is on hover and for screen readers. */
export function ProductTypeTag({ type }: { type: ProductType }) {
  const { t } = useTranslation();
  const meaning = t(`productType.${type}`);
  return (
    <span className="product-type-tag" title={meaning}>
      {type}
    </span>
  );
}
