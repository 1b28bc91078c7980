import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { ordersOf } from './orders-of.ts';
import type { Range } from './range.ts';
import { Ranking } from './ranking.tsx';

type TopProductsProps = { products: Outputs['insights']['topProducts']; range: Range };
type TopProduct = TopProductsProps['products']['items'][number];

/** What sold for most: a table, and where that would be too wide, a list. */
export function TopProducts({ products, range }: TopProductsProps) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const isPhone = useMediaQuery(onPhone);
  const columns = useProductColumns(products.currency, range);
  if (!isPhone) {
    return (
      <DataTable caption={t('topProducts')} columns={columns} rows={products.items} keyOf={(row) => row.productId} />
    );
  }
  const ranked = products.items.map((product) => ({
    ...product,
    key: product.productId,
    to: ordersOf({ productId: product.productId }, range),
    detail: `${product.sku} · ${t('sold', { count: product.quantity, number: format.count(product.quantity) })}`,
  }));
  return <Ranking items={ranked} currency={products.currency} />;
}

function useProductColumns(currency: string, range: Range): Column<TopProduct>[] {
  const { t } = useTranslation('home');
  const format = useFormat();
  return [
    {
      id: 'product',
      head: t('product'),
      isRowHead: true,
      cell: (row) => (
        <span className="product-name">
          <Link to={ordersOf({ productId: row.productId }, range)}>{row.name}</Link>
          <span className="small-text faint">{row.sku}</span>
        </span>
      ),
    },
    { id: 'type', head: t('type'), cell: (row) => <ProductTypeTag type={row.type} /> },
    { id: 'quantity', head: t('quantity'), isFigure: true, cell: (row) => format.count(row.quantity) },
    {
      id: 'revenue',
      head: <MoneyHead currency={currency}>{t('metric.revenue')}</MoneyHead>,
      isFigure: true,
      cell: (row) => <Amount value={row.revenue} />,
    },
    { id: 'cashback', head: t('cashback'), isFigure: true, cell: (row) => <Amount value={row.cashback} dashForZero /> },
  ];
}
