import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import type { Unit } from '../../../pipeline/unit.ts';
import type { MailedOrder, orderMail } from '../mails/order-mail.ts';
import { type DetailsRow, selectDetails } from '../queries/order-details.ts';
import { dueMinor } from '../queries/order-summaries.ts';

/** An order of the shop with who is to hear of it. */
export interface Mailed {
  readonly row: DetailsRow;
  readonly order: MailedOrder;
  readonly recipient: Parameters<typeof orderMail>[0];
}

/** Null for what was sold elsewhere, and for who has no address, or none any more. */
export async function findMailed({ db, store }: Unit, orderId: string): Promise<Mailed | null> {
  const row = await selectDetails(db)
    .select('customers.email')
    .where('orders.id', '=', orderId)
    .where('orders.channel', '=', 'shop')
    .where('customers.email', 'is not', null)
    .where('customers.disabled_at', 'is', null)
    .where('customers.archived_at', 'is', null)
    .executeTakeFirst();
  if (!row?.email) {
    return null;
  }
  const some = (amountMinor: bigint) => someAmount(amountMinor, row.currency);
  return {
    row,
    order: {
      publicId: toPublicId('order', row.id),
      currency: row.currency,
      total: formatAmount(row.totalMinor, row.currency),
      cashback: some(row.cashbackMinor - row.cashbackTakenBackMinor),
      fromWallet: some(row.walletPaidMinor),
      due: some(dueMinor(row)),
    },
    recipient: { to: row.email, name: row.customerName ?? '', language: store.language, store: store.name },
  };
}

/** What is nothing is not told of. */
export function someAmount(amountMinor: bigint, currency: string): string | undefined {
  return amountMinor === 0n ? undefined : formatAmount(amountMinor, currency);
}
