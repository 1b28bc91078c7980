import './line-product.css';

/** A product as it was sold: its name, and its stock keeping unit below. */
export function LineProduct({ line }: { line: { readonly name: string; readonly sku: string } }) {
  return (
    <span className="line-product">
      <span>{line.name}</span>
      <span className="small-text faint">{line.sku}</span>
    </span>
  );
}
