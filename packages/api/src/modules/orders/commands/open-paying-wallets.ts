import type { Unit } from '../../../pipeline/unit.ts';
import { openWallets, type Wallet } from '../../wallet/public.ts';
import type { OrderRequest } from '../order-request.ts';

/** The wallets of the customers who pay from theirs. Nobody else's is needed here: what an order earns is pending. */
export async function openPayingWallets(
  unit: Unit,
  requests: readonly OrderRequest[],
): Promise<ReadonlyMap<string, Wallet>> {
  const customerIds = requests.flatMap(({ redeem, customerId }) =>
    redeem !== undefined && customerId ? [customerId] : [],
  );
  return customerIds.length === 0 ? new Map() : openWallets(unit, [...new Set(customerIds)]);
}
