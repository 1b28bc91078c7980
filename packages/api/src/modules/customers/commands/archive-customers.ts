import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Archives those of the customers that nothing uses any more: no order, sign-in, sale, invitation or merge, and nobody has
 * completed what is known of them. Their rows are held for update, so that an order that is placed for one at this moment begins again.
 * Gives how many.
 */
export async function archiveUnusedCustomers(unit: Unit, customerIds: readonly string[]): Promise<number> {
  await unit.db
    .selectFrom('customers')
    .select('id')
    .where(sql<SqlBool>`id = any(${customerIds}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
  const { rows } = await sql<{ id: string }>`
    update customers customer set archived_at = ${unit.now}
      where id = any(${customerIds}::uuid[]) and archived_at is null and merged_into_id is null
        and email is null and document is null
        and not exists (select from orders where customer_id = customer.id and status <> 'undone')
        and not exists (select from cashback_entries where customer_id = customer.id and status <> 'undone')
        and not exists (select from wallet_lots where customer_id = customer.id and undone_at is null)
        and not exists (select from users where customer_id = customer.id)
        and not exists (select from customers other where other.merged_into_id = customer.id)
        and not exists (select from audit_entries
                          where subject_id = customer.id::text and action <> 'customer.created')
      returning id
  `.execute(unit.db);
  for (const { id } of rows) {
    unit.record({ action: 'customer.archived', subject: { kind: 'customer', id } });
  }
  return rows.length;
}
