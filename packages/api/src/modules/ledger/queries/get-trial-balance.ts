import { accountKinds } from '@tillback/rules/ledger/kinds';
import { formatAmount } from '@tillback/rules/money/amount';
import type { Reader } from '../../../pipeline/unit.ts';
import type { TrialBalanceAnswer } from '../ledger.shapes.ts';
import { type KindOfAccount, sumAccounts } from './sum-accounts.ts';

export async function getTrialBalance({ db, store }: Reader): Promise<TrialBalanceAnswer> {
  const kinds = await sumAccounts(db);
  const amount = (amountMinor: bigint) => formatAmount(amountMinor, store.currency);
  return {
    currency: store.currency,
    accounts: kinds.toSorted(byKind).map((account) => ({
      account: account.kind,
      debits: amount(account.debitsMinor),
      credits: amount(account.creditsMinor),
      balance: amount(account.balanceMinor),
    })),
    balanced: isBalanced(kinds),
  };
}

/** All balances sum to zero, and every stored balance is what its transfers say. */
function isBalanced(kinds: readonly KindOfAccount[]): boolean {
  const sumMinor = kinds.reduce((total, account) => total + account.balanceMinor, 0n);
  return sumMinor === 0n && kinds.every((account) => account.accountsThatDiffer === 0);
}

function byKind(left: KindOfAccount, right: KindOfAccount): number {
  return accountKinds.indexOf(left.kind) - accountKinds.indexOf(right.kind);
}
