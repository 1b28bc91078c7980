import type { Unit } from '../../../pipeline/unit.ts';

/** Gives what a customer's orders earned to another; the money itself is the wallet's to move. */
export async function moveEntries({ db }: Unit, { from, to }: { from: string; to: string }): Promise<void> {
  await db.updateTable('cashback_entries').set({ customer_id: to }).where('customer_id', '=', from).execute();
}
