import { newId } from '@tillback/rules/ids/ids';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Accounts, getBalances, type NewTransfer, openAccounts, postTransfers } from '../../ledger/public.ts';
import type { Wallet } from '../wallet.ts';
import { openWallets } from './open-wallets.ts';
import { saveWallets } from './save-wallets.ts';

interface Move {
  readonly from: string;
  readonly to: string;
}

const movedAccounts = ['pending', 'available', 'in-transit'] as const;

/**
 * Moves all that one customer has to another: each balance by a transfer, so that the ledger is only added to, and the lots
 * with what is left of them. A debt goes over too, and is paid from what the other can spend. Gives the balances moved.
 */
export async function moveWallet(unit: Unit, { from, to }: Move): Promise<Record<string, bigint>> {
  const accounts = await openAccounts(unit, [from, to]);
  const wallets = await openWallets(unit, [from, to]);
  const transferIds = { pending: newId(), available: newId(), 'in-transit': newId() };
  payDebt(await getBalances(unit.db, 'available', [from, to]), wallets, { from, to }, transferIds.available);
  const moved = await moveBalances(unit, accounts, { from, to }, transferIds);
  await saveWallets(unit, wallets.values());
  await unit.db.updateTable('wallet_lots').set({ customer_id: to }).where('customer_id', '=', from).execute();
  return moved;
}

/** One of them may owe what the other can spend; the lots then hold that much less. */
function payDebt(
  available: Map<string, bigint>,
  wallets: Map<string, Wallet>,
  { from, to }: Move,
  transferId: string,
): void {
  for (const [creditor, debtor] of [
    [from, to],
    [to, from],
  ] as const) {
    const wallet = wallets.get(creditor);
    const debtMinor = -(available.get(debtor) ?? 0n);
    if (wallet && debtMinor > 0n && wallet.spendableMinor > 0n) {
      wallet.take(debtMinor < wallet.spendableMinor ? debtMinor : wallet.spendableMinor, transferId);
    }
  }
}

async function moveBalances(
  unit: Unit,
  accounts: Accounts,
  { from, to }: Move,
  transferIds: Readonly<Record<(typeof movedAccounts)[number], string>>,
): Promise<Record<string, bigint>> {
  const moved: Record<string, bigint> = {};
  const transfers: NewTransfer[] = [];
  for (const kind of movedAccounts) {
    const balanceMinor = (await getBalances(unit.db, kind, [from])).get(from) ?? 0n;
    if (balanceMinor !== 0n) {
      const own = accounts.of(from, kind);
      const others = accounts.of(to, kind);
      const owes = balanceMinor < 0n;
      moved[kind] = balanceMinor;
      transfers.push({
        id: transferIds[kind],
        kind: 'customer-merged',
        debitAccountId: owes ? others : own,
        creditAccountId: owes ? own : others,
        amountMinor: owes ? -balanceMinor : balanceMinor,
        subjectId: from,
        effectiveAt: unit.now,
        mayOverdraw: owes,
      });
    }
  }
  await postTransfers(unit, transfers);
  return moved;
}
