import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Column } from '../../components/data-table.tsx';
import { Instant } from '../../components/instant.tsx';
import { ListPager } from '../../components/list/list-pager.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { RowCard } from '../../components/row-cards.tsx';
import { TableOrCards } from '../../components/table-or-cards.tsx';
import { useFormat } from '../../lib/i18n/use-format.ts';
import { useMay } from '../../lib/session.tsx';
import type { OneProduct, StockMovement } from './catalog-types.ts';
import { StockForm } from './stock-form.tsx';
import { useStockMovements } from './use-stock-movements.ts';

/** How the stock came to be what it is, and a way to put it right. */
export function StockMovements({ product }: { product: OneProduct }) {
  const { t } = useTranslation('catalog');
  const mayWrite = useMay('catalog.write');
  const list = useStockMovements(product.id);
  const columns = useMovementColumns();
  return (
    <section className="panel" aria-labelledby="movements-title">
      {mayWrite && !product.archived ? <StockForm product={product} /> : null}
      <div className="panel-head">
        <h2 id="movements-title">{t('stock.movements')}</h2>
        {list.query.data?.items.length === 0 ? <span className="soft">{t('stock.none')}</span> : null}
      </div>
      <Loaded query={list.query}>
        {({ items }) =>
          items.length > 0 ? (
            <TableOrCards
              caption={t('stock.movements')}
              columns={columns}
              rows={items}
              keyOf={(movement) => movement.id}
              isStale={list.query.isPlaceholderData}
              card={(movement) => <MovementCard movement={movement} />}
            />
          ) : null
        }
      </Loaded>
      <ListPager list={list} countOf="movements" />
    </section>
  );
}

function useMovementColumns(): Column<StockMovement>[] {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return [
    {
      id: 'at',
      head: t('stock.at'),
      isRowHead: true,
      cell: (movement) => <Instant at={movement.at} withTime />,
    },
    { id: 'reason', head: t('stock.why'), cell: (movement) => <Why movement={movement} /> },
    { id: 'actor', head: t('stock.who'), cell: (movement) => <bdi>{movement.actor}</bdi> },
    {
      id: 'change',
      head: t('stock.changed'),
      isFigure: true,
      cell: (movement) => format.change(movement.change),
    },
    {
      id: 'stockAfter',
      head: t('stock.after'),
      isFigure: true,
      cell: (movement) => format.count(movement.stockAfter),
    },
  ];
}

function MovementCard({ movement }: { movement: StockMovement }) {
  const { t } = useTranslation('catalog');
  const format = useFormat();
  return (
    <RowCard
      name={<Why movement={movement} />}
      figure={<span className="tabular">{format.change(movement.change)}</span>}
      lead={<Instant at={movement.at} withTime />}
      badges={<bdi className="soft">{movement.actor}</bdi>}
      foot={`${t('stock.after')} ${format.count(movement.stockAfter)}`}
    />
  );
}

/** The reason, and what it belongs to. */
function Why({ movement: { reason, note, order, importId } }: { movement: StockMovement }) {
  const { t } = useTranslation('catalog');
  const name = t(`stock.because.${reason}`);
  if (order) return <Link to={`/orders/${order.id}`}>{`${name} ${order.reference ?? `…${order.id.slice(-8)}`}`}</Link>;
  if (importId) return <Link to={`/intake/${importId}`}>{name}</Link>;
  return (
    <>
      {name}
      {note || reason === 'adjustment' ? <span className="soft"> · {note ?? t('stock.withProduct')}</span> : null}
    </>
  );
}
