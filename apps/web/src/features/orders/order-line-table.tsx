import { useTranslation } from 'react-i18next';
import { Amount } from '../../components/amount.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { ProductTypeTag } from '../../components/product-type-tag.tsx';
import { CashbackButton } from './cashback-button.tsx';
import { CashbackExplanation } from './cashback-explanation.tsx';
import { LineProduct } from './line-product.tsx';
import { LineQuantity } from './line-quantity.tsx';
import type { LinesOfOrder, OrderLine } from './order-types.ts';
import { useOpenLines } from './use-open-lines.ts';

export function OrderLineTable({ order }: { order: LinesOfOrder }) {
  const { t } = useTranslation('orders');
  const { isOpen, toggle } = useOpenLines();
  const columns: Column<OrderLine>[] = [
    { id: 'product', head: t('lines.product'), isRowHead: true, cell: (line) => <LineProduct line={line} /> },
    { id: 'type', head: t('lines.type'), cell: (line) => <ProductTypeTag type={line.type} /> },
    { id: 'quantity', head: t('lines.quantity'), isFigure: true, cell: (line) => <LineQuantity line={line} /> },
    {
      id: 'unitPrice',
      head: <MoneyHead currency={order.currency}>{t('lines.unitPrice')}</MoneyHead>,
      isFigure: true,
      cell: (line) => <Amount value={line.unitPrice} />,
    },
    { id: 'amount', head: t('lines.amount'), isFigure: true, cell: (line) => <Amount value={line.amount} /> },
    {
      id: 'cashback',
      head: t('lines.cashback'),
      isFigure: true,
      cell: (line) => <CashbackButton line={line} isOpen={isOpen(line.id)} onToggle={() => toggle(line.id)} />,
    },
  ];
  return (
    <DataTable
      caption={t('lines.title')}
      columns={columns}
      rows={order.lines}
      keyOf={(line) => line.id}
      detailOf={(line) => (isOpen(line.id) ? <CashbackExplanation line={line} currency={order.currency} /> : null)}
    />
  );
}
