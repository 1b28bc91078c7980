import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { Outputs } from '../../lib/trpc.ts';
import './top-products.css';

type TopProductList = Outputs['insights']['topProducts'];
type TopProduct = TopProductList['items'][number];

export function TopProducts({ products }: { products: TopProductList }) {
  const { t } = useTranslation('home');
  const format = useFormat();
  const columns: Column<TopProduct>[] = [
    {
      id: 'product',
      head: t('product'),
      isRowHead: true,
      cell: (row) => (
        <span className="product-name">
          <span>{row.name}</span>
          <span className="small-text faint">{row.sku}</span>
        </span>
      ),
    },
    { id: 'type', head: t('type'), cell: (row) => <ProductTypeTag type={row.type} /> },
    { id: 'quantity', head: t('quantity'), isFigure: true, cell: (row) => format.count(row.quantity) },
    {
      id: 'revenue',
      head: <MoneyHead currency={products.currency}>{t('metric.revenue')}</MoneyHead>,
      isFigure: true,
      cell: (row) => <Amount value={row.revenue} />,
    },
    {
      id: 'cashback',
      head: t('cashback'),
      isFigure: true,
      cell: (row) => <Amount value={row.cashback} dashForZero />,
    },
  ];
  return (
    <DataTable caption={t('topProducts')} columns={columns} rows={products.items} keyOf={(row) => row.productId} />
  );
}
