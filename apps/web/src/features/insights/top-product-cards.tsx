import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import './top-products.css';

/** The top products where a table would be too wide. */
export function TopProductCards({ products }: { products: Outputs['insights']['topProducts'] }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  return (
    <ol className="top-product-cards">
      {products.items.map((product) => (
        <li key={product.productId}>
          <div>
            <div>{product.name}</div>
            <div className="small-text faint">
              {product.sku} · {t('sold', { count: product.quantity, number: format.count(product.quantity) })}
            </div>
          </div>
          <div className="top-product-amounts">
            <Amount value={product.revenue} currency={products.currency} />
            <div className="small-text faint">
              {t('cashback')} <Amount value={product.cashback} currency={products.currency} />
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
