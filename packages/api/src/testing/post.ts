import { newId } from '@tillback/rules/ids/ids';
import { type Accounts, type NewTransfer, openAccounts, postTransfers } from '../modules/ledger/public.ts';
import type { TestShop } from './test-shop.ts';

export const noon = new Date('2026-03-02T12:00:00Z');

/** Opens the accounts of new owners and of the programme. Gives the owners' ids and where to find the accounts. */
export async function openAccountsFor(
  shop: TestShop,
  ownerCount: number,
): Promise<{ owners: string[]; accounts: Accounts }> {
  const owners = Array.from({ length: ownerCount }, () => newId());
  return { owners, accounts: await shop.run(openAccounts, owners) };
}

export function transfer(from: string, to: string, amountMinor: bigint, more: Partial<NewTransfer> = {}): NewTransfer {
  return {
    id: newId(),
    kind: 'cashback-earned',
    debitAccountId: from,
    creditAccountId: to,
    amountMinor,
    subjectId: newId(),
    effectiveAt: noon,
    ...more,
  };
}

/** Posts the transfers in a transaction of their own. Gives when each was recorded. */
export function post(shop: TestShop, ...transfers: NewTransfer[]): Promise<void> {
  return shop.run(postTransfers, transfers);
}
