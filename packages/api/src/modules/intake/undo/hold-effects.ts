import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Locks what others would have to change to come to depend on an import: its lines, those that its returns took from, their
 * orders, and the customers. Each in the order of the ids and in the order in which a refund takes them.
 */
export async function holdEffects({ db }: Unit, importId: string): Promise<void> {
  await sql`
    with held as materialized (
      select id from order_lines
        where id in (select order_line_id from intake_rows where import_id = ${importId})
           or id in (
             select order_line_id from refund_lines
               where refund_id in (select refund_id from intake_refunds where import_id = ${importId})
           )
        order by id for no key update
    )
    select count(*) from held
  `.execute(db);
  await sql`
    with held as materialized (
      select id from orders
        where id in (
          select order_id from order_lines
            where id in (select order_line_id from intake_rows where import_id = ${importId})
        )
        order by id for no key update
    )
    select count(*) from held
  `.execute(db);
  await sql`
    with held as materialized (
      select id from customers
        where id in (select customer_id from intake_customers where import_id = ${importId})
           or id in (
             select orders.customer_id
               from orders join order_lines line on line.order_id = orders.id
               where line.id in (select order_line_id from intake_rows where import_id = ${importId})
           )
           or id in (
             select orders.customer_id
               from orders join refunds on refunds.order_id = orders.id
               join intake_refunds on intake_refunds.refund_id = refunds.id
               where intake_refunds.import_id = ${importId}
           )
        order by id for no key update
    )
    select count(*) from held
  `.execute(db);
}
