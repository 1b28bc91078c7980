import { useTranslation } from 'react-i18next';
import { Amount } from '../../../components/amount.tsx';
import type { Column } from '../../../components/data-table.tsx';
import { Instant } from '../../../components/instant.tsx';
import { MoneyHead } from '../../../components/money-head.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { Changed, ChangedPrice } from './changed.tsx';
import { OrderLines } from './order-lines.tsx';
import type { Change, Customer, Order, Product, Return } from './preview-types.ts';

/** The columns of a preview's tables, and what stands under an order. */
export function usePreviewColumns(currency: string) {
  const { t } = useTranslation('mapping');
  const money = (text: string) => <MoneyHead currency={currency}>{text}</MoneyHead>;
  const person = (name: string | null) =>
    name ? <bdi>{name}</bdi> : <span className="faint">{t('preview.nobody')}</span>;
  const orders: Column<Order>[] = [
    {
      id: 'invoice',
      head: t('preview.order'),
      isRowHead: true,
      cell: ({ invoice, isKnown }) => (
        <>
          <bdi>{invoice}</bdi> {isKnown ? <StatusBadge tone="neutral">{t('preview.known')}</StatusBadge> : null}
        </>
      ),
    },
    { id: 'customer', head: t('preview.customer'), cell: ({ customer }) => person(customer) },
    { id: 'placedAt', head: t('preview.placedAt'), cell: ({ placedAt }) => <Instant at={placedAt} withTime /> },
    { id: 'lines', head: t('preview.lines'), isFigure: true, cell: ({ lineCount }) => lineCount },
    { id: 'total', head: money(t('preview.total')), isFigure: true, cell: ({ total }) => <Amount value={total} /> },
    {
      id: 'cashback',
      head: t('preview.cashback'),
      isFigure: true,
      cell: ({ cashback }) => <Amount value={cashback} dashForZero />,
    },
  ];
  const returns: Column<Return>[] = [
    { id: 'invoice', head: t('preview.return'), isRowHead: true, cell: ({ invoice }) => <bdi>{invoice}</bdi> },
    { id: 'order', head: t('preview.takesFrom'), cell: ({ orderInvoice }) => <bdi>{orderInvoice}</bdi> },
    { id: 'customer', head: t('preview.customer'), cell: ({ customer }) => person(customer) },
    { id: 'returnedAt', head: t('preview.returnedAt'), cell: ({ returnedAt }) => <Instant at={returnedAt} withTime /> },
    { id: 'total', head: money(t('preview.total')), isFigure: true, cell: ({ total }) => <Amount value={total} /> },
    {
      id: 'takenBack',
      head: t('preview.takenBack'),
      isFigure: true,
      cell: ({ cashbackTakenBack }) => <Amount value={cashbackTakenBack} dashForZero />,
    },
  ];
  const customers: Column<Customer>[] = [
    { id: 'reference', head: t('preview.reference'), isRowHead: true, cell: ({ reference }) => <bdi>{reference}</bdi> },
    { id: 'name', head: t('preview.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'country', head: t('preview.country'), cell: ({ country }) => country },
  ];
  const products: Column<Product>[] = [
    { id: 'sku', head: t('preview.code'), isRowHead: true, cell: ({ sku }) => <bdi>{sku}</bdi> },
    { id: 'name', head: t('preview.name'), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: 'type', head: t('preview.type'), cell: ({ type }) => type },
    { id: 'price', head: money(t('preview.price')), isFigure: true, cell: ({ price }) => <Amount value={price} /> },
  ];
  const changes: Column<Change>[] = [
    { id: 'sku', head: t('preview.code'), isRowHead: true, cell: ({ sku }) => <bdi>{sku}</bdi> },
    { id: 'name', head: t('preview.name'), cell: ({ name, nameBefore }) => <Changed now={name} before={nameBefore} /> },
    {
      id: 'price',
      head: money(t('preview.price')),
      isFigure: true,
      cell: ({ price, priceBefore }) => <ChangedPrice now={price} before={priceBefore} />,
    },
  ];
  return { orders, returns, customers, products, changes, orderLines: (order: Order) => <OrderLines order={order} /> };
}
