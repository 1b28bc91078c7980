import type { Unit } from '../../../pipeline/unit.ts';
import { type Accounts, postTransfers } from '../../ledger/public.ts';
import { saveWallets, type Wallet } from '../../wallet/public.ts';
import type { DraftOrder } from '../draft-order.ts';
import { writePayments } from './write-payments.ts';

/** What the wallet pays of one order, taken from its lots already. */
export interface WalletPayment {
  readonly orderId: string;
  readonly customerId: string;
  readonly transferId: string;
  /** positive */
  readonly amountMinor: bigint;
  readonly reference: string | null;
}

/** What wallets pay with, opened by this transaction. */
interface OpenWallets {
  readonly wallets: ReadonlyMap<string, Wallet>;
  readonly accounts: Accounts;
}

/** Moves what new orders took from wallets, and records it as their payments. Gives the payment of each order that has one. */
export async function redeemAtCheckout(
  unit: Unit,
  orders: readonly DraftOrder[],
  opened: OpenWallets,
): Promise<ReadonlyMap<string, string>> {
  const payments = orders.flatMap(({ id, customerId, redemption }) =>
    redemption && customerId ? [{ orderId: id, customerId, reference: null, ...redemption }] : [],
  );
  const paymentIds = await payFromWallets(unit, payments, opened);
  return new Map(payments.map(({ orderId }, index) => [orderId, paymentIds[index] as string]));
}

/** Lets the ledger, the lots and the payments follow what was taken from held wallets. Gives the payments' ids. */
export async function payFromWallets(
  unit: Unit,
  payments: readonly WalletPayment[],
  { wallets, accounts }: OpenWallets,
): Promise<string[]> {
  if (payments.length === 0) {
    return [];
  }
  await postTransfers(
    unit,
    payments.map(({ transferId, orderId, customerId, amountMinor }) => ({
      id: transferId,
      kind: 'wallet-redeemed',
      debitAccountId: accounts.of(customerId, 'available'),
      creditAccountId: accounts.programme('redeemed'),
      amountMinor,
      subjectId: orderId,
      effectiveAt: unit.now,
    })),
  );
  await saveWallets(unit, wallets.values());
  return writePayments(
    unit,
    payments.map(({ customerId: _whose, ...payment }) => ({ ...payment, method: 'wallet' })),
  );
}
