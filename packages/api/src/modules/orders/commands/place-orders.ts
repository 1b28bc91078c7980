import { usualPayout } from '@tillback/rules/cashback/payout';
import { Refusal } from '@tillback/rules/errors/refusal';
import type { Unit } from '../../../pipeline/unit.ts';
import { type Earning, earnCashback } from '../../cashback/public.ts';
import { type StockMove, writeStockMoves } from '../../catalog/public.ts';
import { openAccounts } from '../../ledger/public.ts';
import { decideOrder } from '../decide-order.ts';
import type { DraftOrder } from '../draft-order.ts';
import type { OrderOutcome, PlacedOrder } from '../order-outcome.ts';
import { actorOf, isCompletedAtOnce, type OrderRequest } from '../order-request.ts';
import { orderPaid, orderPlaced } from '../orders.events.ts';
import { isPaidAtOnce } from '../paid-at-once.ts';
import type { WrittenOrder } from '../written-order.ts';
import { type OpenHoldings, openHoldings } from './open-holdings.ts';
import { redeemAtCheckout } from './redeem-at-checkout.ts';
import { writeOrderLines, writeOrders } from './write-orders.ts';

/**
 * The one kernel that places orders: a single one, orders that arrive together, a batch from the ERP and an import all
 * go through it, in one transaction and with a fixed number of statements. Nothing of what it writes is waited for: it is
 * written in the order in which it stands here, and a failure fails the commit. `holdings` are those of at least these
 * requests, where they were opened before. The outcomes are in the order of the requests.
 */
export async function placeOrders(
  unit: Unit,
  requests: readonly OrderRequest[],
  holdings?: OpenHoldings,
): Promise<OrderOutcome[]> {
  const { foundAccounts, ...held } = holdings ?? (await openHoldings(unit, requests));
  const decisions = requests.map((request) => decideOrder(request, held));
  const orders = decisions.filter((decision): decision is DraftOrder => !(decision instanceof Refusal));

  const accounts = await openAccounts(unit, whoseMoneyMoves(orders), foundAccounts);
  const writing = { ...unit, db: unit.outgoing };
  await writeStockMoves(writing, orders.flatMap(takingsOf));
  await writeOrders(writing, orders);
  const earned = await earnCashback(writing, orders.flatMap(earningOf), accounts);
  await writeOrderLines(writing, orders);
  const paymentIds = await redeemAtCheckout(writing, orders, { wallets: held.wallets, accounts });
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

function whoseMoneyMoves(orders: readonly DraftOrder[]): string[] {
  return orders.flatMap(({ entryId, redemption, customerId }) =>
    customerId && (entryId ?? redemption) ? [customerId] : [],
  );
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
