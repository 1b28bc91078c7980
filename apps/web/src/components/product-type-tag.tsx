import { useTypeLabel } from '../lib/i18n/use-type-label.ts';
import './product-type-tag.css';

/** The name of a product's type; what it means is on hover and for screen readers. */
export function ProductTypeTag({ type }: { type: string }) {
  return (
    <span className="product-type-tag" title={useTypeLabel()(type)}>
      <bdi>{type}</bdi>
    </span>
  );
}
