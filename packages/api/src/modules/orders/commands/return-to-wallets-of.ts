import { type SqlBool, sql } from 'kysely';
import { unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { returnToWallets, type WalletReturn } from '../../wallet/public.ts';

/** What is to go back to the wallet that paid part of a locked order. */
export interface OrderReturn {
  readonly orderId: string;
  readonly customerId: string | null;
  /** positive, at most what the wallet paid and did not get back */
  readonly amountMinor: bigint;
}

interface WalletPayment {
  readonly paymentId: string;
  readonly orderId: string;
  readonly transferId: string;
  readonly amountMinor: bigint;
  readonly returnedMinor: bigint;
}

interface PaymentReturn extends WalletReturn {
  readonly paymentId: string;
}

/** Gives wallets back what they paid of orders, the latest payment first. A payment that comes back at once is reversed. */
export async function returnToWalletsOf(unit: Unit, returns: readonly OrderReturn[]): Promise<void> {
  if (returns.length === 0) {
    return;
  }
  const payments = Map.groupBy(await walletPaymentsOf(unit, returns), ({ orderId }) => orderId);
  const parts = returns.flatMap((back) => partsOf(back, payments.get(back.orderId) ?? []));
  await returnToWallets(unit, parts);
  await addToReturned(unit, parts);
}

function walletPaymentsOf({ db }: Unit, returns: readonly OrderReturn[]): Promise<WalletPayment[]> {
  return db
    .selectFrom('order_payments')
    .select([
      'id as paymentId',
      'order_id as orderId',
      sql<string>`transfer_id`.as('transferId'),
      'amount_minor as amountMinor',
      'returned_minor as returnedMinor',
    ])
    .where(sql<SqlBool>`order_id = any(${returns.map(({ orderId }) => orderId)}::uuid[])`)
    .where('method', '=', 'wallet')
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

function partsOf(
  { orderId, customerId, amountMinor }: OrderReturn,
  payments: readonly WalletPayment[],
): PaymentReturn[] {
  const parts: PaymentReturn[] = [];
  let leftMinor = amountMinor;
  for (const { paymentId, transferId, amountMinor: paidMinor, returnedMinor } of payments) {
    const openMinor = paidMinor - returnedMinor;
    const backMinor = openMinor < leftMinor ? openMinor : leftMinor;
    if (backMinor > 0n && customerId !== null) {
      const as = backMinor === paidMinor ? 'reversal' : 'take-back';
      parts.push({ paymentId, transferId, customerId, amountMinor: backMinor, as, subjectId: orderId });
      leftMinor -= backMinor;
    }
  }
  if (leftMinor > 0n) {
    throw new Error('More goes back to a wallet than it paid.');
  }
  return parts;
}

const columns = { id: 'uuid', amount_minor: 'bigint' } as const;

async function addToReturned({ db }: Unit, parts: readonly PaymentReturn[]): Promise<void> {
  const rows = parts.map(({ paymentId, amountMinor }) => ({ id: paymentId, amount_minor: amountMinor }));
  await sql`
    update order_payments payment
      set returned_minor = payment.returned_minor + back.amount_minor
      from ${unnest(columns, rows)} as back(id, amount_minor)
      where payment.id = back.id
  `.execute(db);
}
