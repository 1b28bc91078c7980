import { type NewTransfer, openAccounts, postTransfers } from '../modules/ledger/public.ts';
import { openWallets, saveWallets } from '../modules/wallet/public.ts';
import { transfer } from './post.ts';
import type { TestShop } from './test-shop.ts';

/** Spends from a customer's wallet, from lots and ledger alike, in minor units. */
export function spend(
  shop: TestShop,
  customerId: string,
  amountMinor: bigint,
  more: Partial<NewTransfer> = {},
): Promise<void> {
  return shop.run(async (unit) => {
    const wallets = await openWallets(unit, [customerId]);
    const accounts = await openAccounts(unit, [customerId]);
    const spending = transfer(accounts.of(customerId, 'available'), accounts.programme('redeemed'), amountMinor, more);
    await postTransfers(unit, [spending]);
    wallets.get(customerId)?.take(amountMinor, spending.id);
    await saveWallets(unit, wallets.values());
  }, null);
}
