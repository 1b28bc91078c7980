import type { CashbackRuleVersion } from '@tillback/rules/cashback/rule';
import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import type { Shelf } from '../catalog/public.ts';
import type { Wallet } from '../wallet/public.ts';
import { type DraftOrder, draftOrder, type GrowingOrder } from './draft-order.ts';
import type { OrderRequest } from './order-request.ts';
import { redeemableMinor } from './redeemable.ts';
import { resolveLines, takeFromShelf } from './resolve-lines.ts';

/** What is there to decide with, and what earlier decisions left of it. */
export interface Holdings {
  readonly shelf: Shelf;
  readonly versions: readonly CashbackRuleVersion[];
  /** Of the customers who pay from theirs. */
  readonly wallets: ReadonlyMap<string, Wallet>;
  readonly growing: ReadonlyMap<string, GrowingOrder>;
}

/** Decides one request: an order that takes its stock and its money, or a refusal that takes nothing. */
export function decideOrder(
  request: OrderRequest,
  { shelf, versions, wallets, growing }: Holdings,
): DraftOrder | Refusal {
  const lines = resolveLines(request, shelf);
  if (lines instanceof Refusal) {
    return lines;
  }
  const order = draftOrder(request, lines, versions, growing);
  const wallet = order.customerId === null ? undefined : wallets.get(order.customerId);
  const amountMinor = redeemableMinor(request, order.totalMinor, wallet?.spendableMinor ?? 0n);
  if (amountMinor instanceof Refusal) {
    return amountMinor;
  }
  const shortage = takeFromShelf(lines, shelf);
  if (shortage) {
    return shortage;
  }
  if (!wallet || amountMinor === 0n) {
    return { ...order, redemption: null };
  }
  const redemption = { transferId: newId(), amountMinor };
  wallet.take(amountMinor, redemption.transferId);
  return { ...order, redemption };
}
