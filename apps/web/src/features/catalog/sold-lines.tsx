import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Amount } from '../../components/amount.tsx';
import type { Column } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { ExportMenu } from '../../components/list/export-menu.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MoneyHead } from '../../components/money-head.tsx';
import { PersonName } from '../../components/person-name.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Product, SoldLine } from './catalog-types.ts';

/** The orders that a product was sold with at last; all of them as a file. */
export function SoldLines({ product }: { product: Product }) {
  const { t } = useTranslation('catalog');
  const lines = trpc.orders.listLines.useQuery({ productId: product.id });
  const columns = useSoldColumns(product.currency);
  return (
    <Loaded query={lines}>
      {({ items }) => (
        <section className="panel" aria-labelledby="sold-title">
          <div className="panel-head">
            <h2 id="sold-title">{t('sold.title')}</h2>
            {items.length > 0 ? (
              <ExportMenu label={t('sold.export')} path="/order-lines" asked={{ productId: product.id }} />
            ) : (
              <span className="soft">{t('sold.empty')}</span>
            )}
          </div>
          {items.length > 0 ? (
            <TableOrCards
              caption={t('sold.title')}
              columns={columns}
              rows={items}
              keyOf={(line) => line.id}
              card={(line) => <SoldCard line={line} />}
            />
          ) : null}
        </section>
      )}
    </Loaded>
  );
}

function SoldCard({ line }: { line: SoldLine }) {
  const format = useFormat();
  return (
    <RowCard
      link={{ to: `/orders/${line.order.id}` }}
      name={orderOf(line)}
      figure={<Amount value={line.amount} currency={line.currency} />}
      lead={line.customer ? <PersonName>{line.customer.name}</PersonName> : null}
      badges={<Instant at={line.placedAt} />}
      foot={`${format.count(line.quantity)} ×`}
    />
  );
}

function orderOf({ order }: SoldLine): string {
  return order.reference ?? `…${order.id.slice(-8)}`;
}

function useSoldColumns(currency: string): Column<SoldLine>[] {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return [
    {
      id: 'order',
      head: t('sold.order'),
      isRowHead: true,
      cell: (line) => <Link to={`/orders/${line.order.id}`}>{orderOf(line)}</Link>,
    },
    { id: 'placedAt', head: t('sold.placedAt'), cell: (line) => <Instant at={line.placedAt} /> },
    {
      id: 'customer',
      head: t('sold.customer'),
      cell: (line) => (line.customer ? <PersonName>{line.customer.name}</PersonName> : null),
    },
    { id: 'quantity', head: t('sold.quantity'), isFigure: true, cell: (line) => format.count(line.quantity) },
    {
      id: 'amount',
      head: <MoneyHead currency={currency}>{t('sold.amount')}</MoneyHead>,
      isFigure: true,
      cell: (line) => <Amount value={line.amount} />,
    },
    {
      id: 'cashback',
      head: t('sold.cashback'),
      isFigure: true,
      cell: (line) => <Amount value={line.cashback} dashForZero />,
    },
  ];
}
