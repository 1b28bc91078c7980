import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import type { ParsedSale } from './sale-types.ts';

type Line = ParsedSale['products'][number] & { key: string };

export function ParsedProducts({ parsed, currency }: { parsed: ParsedSale; currency: string }) {
  const { t } = useTranslation('sales');
  const format = useFormat();
  const columns: Column<Line>[] = [
    {
      id: 'product',
      head: t('products.product'),
      isRowHead: true,
      cell: (line) => (
        <>
          {line.type ? <ProductTypeTag type={line.type} /> : <span className="faint">{t('products.noType')}</span>}{' '}
          {line.name ?? line.sku}
        </>
      ),
    },
    { id: 'qty', head: t('products.qty'), isFigure: true, cell: (line) => format.count(line.qty) },
    { id: 'value', head: t('products.value'), isFigure: true, cell: (line) => <Amount value={line.value} /> },
    {
      id: 'amount',
      head: <MoneyHead currency={currency}>{t('products.amount')}</MoneyHead>,
      isFigure: true,
      cell: (line) => <Amount value={line.amount} />,
    },
  ];
  return (
    <DataTable
      caption={t('products.title')}
      columns={columns}
      rows={parsed.products.map((line, index) => ({ ...line, key: String(index) }))}
      keyOf={(line) => line.key}
    />
  );
}
