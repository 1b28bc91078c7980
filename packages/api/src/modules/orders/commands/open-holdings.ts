import { sentTogether } from '../../../database/sent-together.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { loadRuleVersions } from '../../cashback/public.ts';
import { openShelf } from '../../catalog/public.ts';
import { type FoundAccounts, findAccounts } from '../../ledger/public.ts';
import type { Holdings } from '../decide-order.ts';
import type { OrderRequest } from '../order-request.ts';
import { lockGrowingOrders } from './lock-growing-orders.ts';
import { openPayingWallets } from './open-paying-wallets.ts';

/** What orders are decided with, locked where they take from it, and the accounts that they are written with. */
export interface OpenHoldings extends Holdings {
  readonly foundAccounts: FoundAccounts;
}

/** Locks and reads all that the requests need, at once: whether a request may run can still be open. */
export async function openHoldings(unit: Unit, requests: readonly OrderRequest[]): Promise<OpenHoldings> {
  const growing = await lockGrowingOrders(unit, requests);
  const customerIds = [...requests, ...growing.values()].flatMap(({ customerId }) => customerId ?? []);
  const [shelf, wallets, versions, foundAccounts] = await sentTogether([
    openShelf(unit, catalogProductIds(requests)),
    openPayingWallets(unit, requests),
    loadRuleVersions(unit.db),
    findAccounts(unit, [...new Set(customerIds)]),
  ]);
  return { growing, shelf, wallets, versions, foundAccounts };
}

/** Lines that bring the facts of a sale elsewhere need nothing of the catalog. */
function catalogProductIds(requests: readonly OrderRequest[]): string[] {
  const ids = requests.flatMap(({ lines }) => lines.filter((line) => !line.sold).map((line) => line.productId));
  return [...new Set(ids)];
}
