import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';

/** The refunds that an import made, in the order of their making. */
export async function refundsOf(db: ReadDatabase, importId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('intake_refunds')
    .select('refund_id as id')
    .where('import_id', '=', importId)
    .orderBy('refund_id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The orders that an import sold lines of, also those that others had begun. */
export async function ordersOf(db: ReadDatabase, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct line.order_id as id
      from intake_rows sold join order_lines line on line.id = sold.order_line_id
      where sold.import_id = ${importId}
      order by id
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Of these orders, the lines that an import brought. */
export async function linesOf(db: ReadDatabase, importId: string, orderIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('intake_rows', 'intake_rows.order_line_id', 'order_lines.id')
    .select('order_lines.id')
    .where('intake_rows.import_id', '=', importId)
    .where(sql<SqlBool>`order_lines.order_id = any(${orderIds}::uuid[])`)
    .execute();
  return rows.map(({ id }) => id);
}

/** The customers whose wallets an import touched: by what its sales earned, and by what its returns took back. */
export async function walletsOf(db: ReadDatabase, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select entry.customer_id as id
      from intake_rows sold
      join order_lines line on line.id = sold.order_line_id
      join cashback_entries entry on entry.id = line.cashback_entry_id
      where sold.import_id = ${importId}
    union
    select entry.customer_id
      from intake_refunds made
      join cashback_take_backs take_back on take_back.refund_id = made.refund_id
      join cashback_entries entry on entry.id = take_back.entry_id
      where made.import_id = ${importId}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** The customers and products that an import sold to and sold, of those that came with an import, this one or another. */
export async function importedWith(
  db: ReadDatabase,
  importId: string,
): Promise<{ customerIds: string[]; productIds: string[] }> {
  const customers = await sql<{ id: string }>`
    select distinct added.customer_id as id
      from intake_customers added
      where added.import_id = ${importId}
         or added.customer_id in (
           select orders.customer_id
             from intake_rows sold
             join order_lines line on line.id = sold.order_line_id
             join orders on orders.id = line.order_id
             where sold.import_id = ${importId}
         )
  `.execute(db);
  const products = await sql<{ id: string }>`
    select distinct product_id as id
      from intake_products
      where replaced is null
        and product_id in (select product_id from intake_products where import_id = ${importId})
  `.execute(db);
  return { customerIds: customers.rows.map(({ id }) => id), productIds: products.rows.map(({ id }) => id) };
}
