import { useTranslation } from 'react-i18next';
import { Amount } from '../../../components/amount.tsx';
import { Instant } from '../../../components/instant.tsx';
import { RowCard } from '../../../components/row-cards.tsx';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { Changed, ChangedPrice } from './changed.tsx';
import { OrderLines } from './order-lines.tsx';
import type { Change, Customer, Order, Product, Return } from './preview-types.ts';

/** The rows of a preview where its tables would be too wide. */
export function usePreviewCards(currency: string) {
  const { t } = useTranslation('mapping');
  const money = (value: string) => <Amount value={value} currency={currency} />;
  return {
    orders: (order: Order) => (
      <RowCard
        name={order.invoice}
        figure={money(order.total)}
        lead={
          <>
            <Instant at={order.placedAt} withTime /> · <bdi>{order.customer ?? t('preview.nobody')}</bdi>
            <OrderLines order={order} />
          </>
        }
        badges={order.isKnown ? <StatusBadge tone="neutral">{t('preview.known')}</StatusBadge> : null}
        foot={
          <>
            {t('preview.cashback')} {money(order.cashback)}
          </>
        }
      />
    ),
    returns: (row: Return) => (
      <RowCard
        name={row.invoice}
        figure={money(row.total)}
        lead={
          <>
            <Instant at={row.returnedAt} withTime /> · <bdi>{row.customer ?? t('preview.nobody')}</bdi>
          </>
        }
        badges={
          <span className="soft">
            {t('preview.takesFrom')} <bdi>{row.orderInvoice}</bdi>
          </span>
        }
        foot={
          <>
            {t('preview.cashback')} <Amount value={`-${row.cashbackTakenBack}`} currency={currency} />
          </>
        }
      />
    ),
    customers: ({ reference, name, country }: Customer) => (
      <RowCard name={name} lead={<bdi>{reference}</bdi>} foot={country} />
    ),
    products: ({ sku, name, type, price }: Product) => (
      <RowCard name={name} figure={money(price)} lead={<bdi>{sku}</bdi>} foot={`${t('preview.type')} ${type}`} />
    ),
    changes: ({ sku, name, nameBefore, price, priceBefore }: Change) => (
      <RowCard
        name={<Changed now={name} before={nameBefore} />}
        figure={<ChangedPrice now={price} before={priceBefore} />}
        lead={<bdi>{sku}</bdi>}
      />
    ),
  };
}
