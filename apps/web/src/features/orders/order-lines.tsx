import { onPhone, useMediaQuery } from '../../lib/use-media-query.ts';
import { OrderLineCards } from './order-line-cards.tsx';
import { OrderLineTable } from './order-line-table.tsx';
import type { LinesOfOrder } from './order-types.ts';

type OrderLinesProps = { order: LinesOfOrder; title: string; hint: string };

/** Lines with their cashback, each of which explains itself. */
export function OrderLines({ order, title, hint }: OrderLinesProps) {
  const isPhone = useMediaQuery(onPhone);
  const Lines = isPhone ? OrderLineCards : OrderLineTable;
  return (
    <section className="panel" aria-labelledby="order-lines-title">
      <div className="panel-head">
        <h2 id="order-lines-title">{title}</h2>
        <span className="soft">{hint}</span>
      </div>
      <Lines order={order} />
    </section>
  );
}
