import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { takeBackCashback } from './take-back-cashback.ts';

/** Takes back all that orders earned, because they are cancelled: the orders' ids stand where a refund's would. */
export async function takeBackWhole(unit: Unit, orderIds: readonly string[]): Promise<void> {
  const entries = await unit.db
    .selectFrom('cashback_entries')
    .select(['id as entryId', 'order_id as refundId', 'amount_minor as amountMinor'])
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .where('status', 'in', ['pending', 'queued'])
    .execute();
  await takeBackCashback(
    unit,
    entries.map((entry) => ({ ...entry, effectiveAt: unit.now })),
  );
}
