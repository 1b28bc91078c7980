import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { ListOfCustomerInput } from '@tillback/rules/validation/customers';
import { sql } from 'kysely';
import { descending, instant, text } from '../../../lists/order.ts';
import { type Page, readPage, shapePage } from '../../../lists/page.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import type { CustomerEventAnswer } from '../customers.shapes.ts';

interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string | null;
  readonly orderId: string | null;
  readonly orderReference: string | null;
  readonly amountMinor: bigint | null;
  readonly changes: unknown;
}

const newestFirst = descending(instant('event.at'), text('event.id'));

/** What happened with a customer, the newest first: what was changed of them and by whom, their orders, their refunds. */
export async function listCustomerEvents(
  { db, store }: Reader,
  { id, ...input }: ListOfCustomerInput,
): Promise<Page<CustomerEventAnswer>> {
  const rows = db.selectFrom(eventsOf(id).as('event')).selectAll('event');
  const page = await readPage(db, { list: 'customer-events', input, order: newestFirst, rows });
  return shapePage(page, (row) => shapeEvent(row, store.currency));
}

function eventsOf(customerId: string) {
  return sql<EventRow>`(
    select id::text, at, action as kind, actor_name as actor, null::uuid as "orderId", null as "orderReference",
           null::bigint as "amountMinor", changes
      from audit_entries where subject_kind = 'customer' and subject_id = ${customerId}
    union all
    select id::text, placed_at, 'order.placed', null, id, reference, total_minor, null
      from orders where customer_id = ${customerId}
    union all
    select refunds.id::text, refunds.effective_at, 'order.refunded', null, orders.id, orders.reference,
           refunds.total_minor, null
      from refunds join orders on orders.id = refunds.order_id where orders.customer_id = ${customerId} and refunds.undone_at is null
    union all
    select id::text || ' cancelled', cancelled_at, 'order.cancelled', null, id, reference, total_minor, null
      from orders where customer_id = ${customerId} and cancelled_at is not null
    union all
    select orders.id::text || ' undone', max(undone_at), 'order.undone', null, orders.id, orders.reference,
           orders.total_minor, null
      from orders join order_lines on order_lines.order_id = orders.id
      where orders.customer_id = ${customerId} and orders.status = 'undone'
      group by orders.id
  )`;
}

function shapeEvent(row: EventRow, currency: string): CustomerEventAnswer {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    actor: row.actor,
    order: row.orderId === null ? null : { id: toPublicId('order', row.orderId), reference: row.orderReference },
    amount: row.amountMinor === null ? null : formatAmount(row.amountMinor, currency),
    changes: row.changes,
  };
}
