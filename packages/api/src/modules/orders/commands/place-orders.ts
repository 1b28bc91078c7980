import { usualPayout } from '@tillback/rules/cashback/payout';
import { Refusal } from '@tillback/rules/errors/refusal';
import { sentTogether } from '../../../database/sent-together.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Earning, earnCashback, loadRuleVersions, openEarningAccounts } from '../../cashback/public.ts';
import { openShelf, type StockMove, writeStockMoves } from '../../catalog/public.ts';
import { decideOrder } from '../decide-order.ts';
import type { DraftOrder } from '../draft-order.ts';
import type { OrderOutcome, PlacedOrder } from '../order-outcome.ts';
import { actorOf, isCompletedAtOnce, type OrderRequest } from '../order-request.ts';
import { orderPaid, orderPlaced } from '../orders.events.ts';
import { isPaidAtOnce } from '../paid-at-once.ts';
import type { WrittenOrder } from '../written-order.ts';
import { lockGrowingOrders } from './lock-growing-orders.ts';
import { openPayingWallets } from './open-paying-wallets.ts';
import { redeemAtCheckout } from './redeem-at-checkout.ts';
import { writeOrderLines, writeOrders } from './write-orders.ts';

/**
 * The one kernel that places orders: a single one, orders that arrive together, a batch from the ERP and an import all
 * go through it, in one transaction and with a fixed number of statements, which wait for the database as seldom as they
 * can: what travels together is written in the order in which it stands here. The outcomes are in the order of the requests.
 */
export async function placeOrders(unit: Unit, requests: readonly OrderRequest[]): Promise<OrderOutcome[]> {
  const growing = await lockGrowingOrders(unit, requests);
  const [shelf, versions] = await sentTogether([
    openShelf(unit, catalogProductIds(requests)),
    loadRuleVersions(unit.db),
  ]);
  const wallets = await openPayingWallets(unit, requests);

  const decisions = requests.map((request) => decideOrder(request, { shelf, versions, wallets, growing }));
  const orders = decisions.filter((decision): decision is DraftOrder => !(decision instanceof Refusal));

  const earnings = orders.flatMap(earningOf);
  const [accounts] = await sentTogether([
    openEarningAccounts(unit, earnings),
    writeStockMoves(unit, orders.flatMap(takingsOf)),
    writeOrders(unit, orders),
  ]);
  const [earned] = await sentTogether([earnCashback(unit, earnings, accounts), writeOrderLines(unit, orders)]);
  const paymentIds = await redeemAtCheckout(unit, orders, wallets);
  for (const order of orders) {
    tell(unit, order);
  }
  const earnedByEntry = new Map(earned.map((one) => [one.entryId, one]));
  return decisions.map((decision) =>
    decision instanceof Refusal
      ? { placed: false, refusal: decision }
      : outcomeOf({
          order: decision,
          earned: decision.entryId === null ? null : (earnedByEntry.get(decision.entryId) ?? null),
          paymentId: paymentIds.get(decision.id) ?? null,
        }),
  );
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

function outcomeOf(written: WrittenOrder): PlacedOrder {
  const { id, lines, totalMinor, cashbackMinor, redemption } = written.order;
  return {
    placed: true,
    orderId: id,
    lineIds: lines.map((line) => line.id),
    totalMinor,
    cashbackMinor,
    redeemedMinor: redemption?.amountMinor ?? 0n,
    written,
  };
}
