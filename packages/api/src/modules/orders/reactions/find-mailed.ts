import { toPublicId } from '@tillback/rules/ids/ids';
import type { Language } from '@tillback/rules/language/languages';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, type SqlBool, sql } from 'kysely';
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

/** By the order's id; without what was sold elsewhere, and without who has no address, or none any more. */
export async function findMailed(unit: Unit, orderIds: readonly string[]): Promise<ReadonlyMap<string, Mailed>> {
  const rows = await selectMailed(unit, orderIds).execute();
  return new Map(rows.flatMap((row) => (row.email ? [[row.id, mailedOf(unit, row, row.email)]] : [])));
}

function selectMailed({ db }: Unit, orderIds: readonly string[]) {
  return selectDetails(db)
    .select(['customers.email', languageOfCustomer.as('language')])
    .where(sql<SqlBool>`orders.id = any(${orderIds}::uuid[])`)
    .where('orders.channel', '=', 'shop')
    .where('customers.email', 'is not', null)
    .where('customers.disabled_at', 'is', null)
    .where('customers.archived_at', 'is', null);
}

/** The one that they chose for the pages, if they did. */
const languageOfCustomer = sql<Language | null>`(select language from users where customer_id = customers.id limit 1)`;

function mailedOf({ store }: Unit, row: InferResult<ReturnType<typeof selectMailed>>[number], to: string): Mailed {
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
    recipient: { to, name: row.customerName ?? '', language: row.language ?? store.language, store: store.name },
  };
}

/** What is nothing is not told of. */
export function someAmount(amountMinor: bigint, currency: string): string | undefined {
  return amountMinor === 0n ? undefined : formatAmount(amountMinor, currency);
}
