import type { Unit } from '../../../pipeline/unit.ts';

/** Whose something was, and whose it is from now on. Both are held by who merges them. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Gives a customer's orders to another. Gives how many they were. */
export async function moveOrders({ db }: Unit, { from, to }: Move): Promise<number> {
  const moved = await db
    .updateTable('orders')
    .set({ customer_id: to })
    .where('customer_id', '=', from)
    .executeTakeFirst();
  return Number(moved.numUpdatedRows);
}
