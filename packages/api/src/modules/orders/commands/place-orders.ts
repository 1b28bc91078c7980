import { usualPayout } from '@tillback/rules/cashback/payout';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Earning, earnCashback, loadRuleVersions } from '../../cashback/public.ts';
import { openShelf, type StockMove, writeStockMoves } from '../../catalog/public.ts';
import { decideOrder } from '../decide-order.ts';
import type { DraftOrder } from '../draft-order.ts';
import { actorOf, isCompletedAtOnce, type OrderOutcome, type OrderRequest } from '../order-request.ts';
import { orderPaid, orderPlaced } from '../orders.events.ts';
import { isPaidAtOnce } from '../paid-at-once.ts';
import { lockGrowingOrders } from './lock-growing-orders.ts';
import { openPayingWallets } from './open-paying-wallets.ts';
import { redeemAtCheckout } from './redeem-at-checkout.ts';
import { writeOrderLines, writeOrders } from './write-orders.ts';

/**
 * The one kernel that places orders: a single one, orders that arrive together, a batch from the ERP and an import all
 * go through it, in one transaction and with a fixed number of statements. The outcomes are in the order of the requests.
 */
export async function placeOrders(unit: Unit, requests: readonly OrderRequest[]): Promise<OrderOutcome[]> {
  const growing = await lockGrowingOrders(unit, requests);
  const shelf = await openShelf(unit, catalogProductIds(requests));
  const versions = await loadRuleVersions(unit.db);
  const wallets = await openPayingWallets(unit, requests);

  const decisions = requests.map((request) => decideOrder(request, { shelf, versions, wallets, growing }));
  const orders = decisions.filter((decision): decision is DraftOrder => !(decision instanceof Refusal));

  await writeStockMoves(unit, orders.flatMap(takingsOf));
  await writeOrders(unit, orders);
  await earnCashback(unit, orders.flatMap(earningOf));
  await writeOrderLines(unit, orders);
  await redeemAtCheckout(unit, orders, wallets);
  for (const order of orders) {
    tell(unit, order);
  }
  return decisions.map(outcomeOf);
}

/** Lines that bring the facts of a sale elsewhere need nothing of the catalog. */
function catalogProductIds(requests: readonly OrderRequest[]): string[] {
  const ids = requests.flatMap(({ lines }) => lines.filter((line) => !line.sold).map((line) => line.productId));
  return [...new Set(ids)];
}

function takingsOf({ id, request, lines }: DraftOrder): StockMove[] {
  const actor = actorOf(request);
  return lines
    .filter((line) => line.takesStock)
    .map(({ productId, quantity }) => ({
      productId,
      change: -quantity,
      cause: { reason: 'order', orderId: id },
      ...(actor && { actor }),
    }));
}

function earningOf(order: DraftOrder): Earning[] {
  const { entryId, customerId, placedAt } = order;
  if (!entryId || !customerId) {
    return [];
  }
  const { isHistory } = order.request;
  return [
    {
      entryId,
      orderId: order.id,
      customerId,
      amountMinor: order.cashbackMinor,
      effectiveAt: placedAt,
      payout: usualPayout(order.request.channel),
      orderCompleted: isCompletedAtOnce(order.request),
      isHistory,
    },
  ];
}

function tell(unit: Unit, order: DraftOrder): void {
  const { request, id, customerId, totalMinor, cashbackMinor, redemption } = order;
  const teller = request.askedBy ?? unit;
  teller.announce(
    orderPlaced({
      orderId: id,
      customerId,
      channel: request.channel,
      totalMinor,
      cashbackMinor,
      history: request.isHistory,
    }),
  );
  teller.record({
    action: order.growsFrom ? 'order.grown' : 'order.placed',
    subject: { kind: 'order', id },
    changes: {
      lines: order.lines.length,
      totalMinor: totalMinor.toString(),
      cashbackMinor: cashbackMinor.toString(),
      ...(redemption && { redeemedMinor: redemption.amountMinor.toString() }),
      ...(request.origin && { reference: request.origin.reference }),
    },
    ...(request.actor && { actor: request.actor }),
  });
  if (isPaidAtOnce(order)) {
    teller.announce(orderPaid({ orderId: id, customerId, totalMinor, history: request.isHistory }));
  }
}

function outcomeOf(decision: DraftOrder | Refusal): OrderOutcome {
  if (decision instanceof Refusal) {
    return { placed: false, refusal: decision };
  }
  const { id, totalMinor, cashbackMinor, redemption } = decision;
  return {
    placed: true,
    orderId: id,
    lineIds: decision.lines.map((line) => line.id),
    totalMinor,
    cashbackMinor,
    redeemedMinor: redemption?.amountMinor ?? 0n,
  };
}
