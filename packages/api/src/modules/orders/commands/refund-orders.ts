import { Refusal } from '@tillback/rules/errors/refusal';
import { newId, toPublicId } from '@tillback/rules/ids/ids';
import { refundShares } from '@tillback/rules/orders/refund-shares';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { holdEntries, type TakeBack, takeBackCashback } from '../../cashback/public.ts';
import { moveStock, type StockMove } from '../../catalog/public.ts';
import { type HeldOrder, refuseObstacle } from '../held-order.ts';
import { orderRefunded } from '../orders.events.ts';
import type { RefundedLine, RefundRequest, RefundsInAll } from '../refund-request.ts';
import { type LineRefund, type RefundableLine, refundUnits } from '../refundable-lines.ts';
import { holdOrders } from './hold-orders.ts';
import { type OrderReturn, returnToWalletsOf } from './return-to-wallets-of.ts';
import { type DraftRefund, writeRefunds } from './write-refunds.ts';

/**
 * Takes quantities back, with their cashback in proportion, in the order of the requests and in one transaction. Never
 * more than what is left of a line: such a request refuses the whole batch. What the wallet paid goes back to it in proportion,
 * before any cashback is taken from it. Rows are locked as everywhere: lines, orders, products, entries, wallets, accounts.
 */
export async function refundOrders(unit: Unit, requests: readonly RefundRequest[]): Promise<RefundsInAll> {
  const lines = await lockLines(unit, requests);
  const orders = await holdOrdersOf(unit, requests);
  const refunds = requests.map((request) => draftRefund(request, lines, orders));
  const takeBacks = refunds.flatMap(takeBacksOf);

  await moveStock(unit, refunds.flatMap(restockingsOf));
  await holdEntries(
    unit,
    takeBacks.map(({ entryId }) => entryId),
  );
  await returnToWalletsOf(unit, returnsOf(refunds, orders));
  const taken = await takeBackCashback(unit, takeBacks);
  await writeRefunds(unit, refunds, [...lines.values()]);
  for (const refund of refunds) {
    tell(unit, refund);
  }
  return {
    refundIds: refunds.map(({ id }) => id),
    refundedMinor: sum(refunds.map((refund) => refund.totalMinor)),
    walletMinor: sum(refunds.map((refund) => refund.walletMinor)),
    cashbackTakenBackMinor: taken.takenMinor,
    cashbackShortfallMinor: taken.shortfallMinor,
    cashbackConfirmedMinor: taken.confirmedMinor,
  };
}

/** In the order of their ids, so that two refunds that share lines never wait for each other. */
async function lockLines(unit: Unit, requests: readonly RefundRequest[]): Promise<Map<string, RefundableLine>> {
  const ids = requests.flatMap((request) => request.lines.map((line) => line.orderLineId));
  const lines = await unit.db
    .selectFrom('order_lines')
    .select([
      'id',
      'order_id as orderId',
      'product_id as productId',
      'unit_price_minor as unitPriceMinor',
      'quantity',
      'cashback_minor as cashbackMinor',
      'cashback_entry_id as cashbackEntryId',
      'refunded_quantity as refundedQuantity',
      'cashback_taken_back_minor as cashbackTakenBackMinor',
    ])
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .where('undone_at', 'is', null)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Map(lines.map((line) => [line.id, line]));
}

/** Before any account: who adds lines to an order holds it, too, when it comes to the accounts. */
async function holdOrdersOf(unit: Unit, requests: readonly RefundRequest[]): Promise<Map<string, HeldOrder>> {
  const ids = requests.map((request) => request.orderId);
  const orders = await holdOrders(unit, ids);
  return new Map(orders.map((order) => [order.id, order]));
}

function draftRefund(
  request: RefundRequest,
  lines: ReadonlyMap<string, RefundableLine>,
  orders: ReadonlyMap<string, HeldOrder>,
): DraftRefund {
  const order = orders.get(request.orderId);
  if (!order) {
    throw new Refusal('not_found', 'There is no such order.');
  }
  refuseObstacle('refund', order);
  if (request.lines.length === 0) {
    throw new Refusal('rule_violated', 'A refund takes back at least one unit of each line it names.');
  }
  const parts = request.lines.map((line, index) => refundLine(request, line, index, lines));
  const totalMinor = sum(parts.map((part) => part.amountMinor));
  const { walletMinor } = refundShares(order, totalMinor);
  order.refundedTotalMinor += totalMinor;
  return {
    id: newId(),
    request,
    parts,
    totalMinor,
    walletMinor,
    cashbackMinor: sum(parts.map((part) => part.cashbackMinor)),
  };
}

function refundLine(
  { orderId }: RefundRequest,
  { orderLineId, quantity, restock }: RefundedLine,
  index: number,
  lines: ReadonlyMap<string, RefundableLine>,
): LineRefund {
  const line = lines.get(orderLineId);
  if (line?.orderId !== orderId) {
    throw refusedField(`lines.${index}.orderLineId`, 'The order has no such line.');
  }
  if (quantity < 1) {
    throw refusedField(`lines.${index}.quantity`, 'A refund takes back at least one unit of each line it names.');
  }
  const left = line.quantity - line.refundedQuantity;
  if (quantity > left) {
    throw refusedField(`lines.${index}.quantity`, `More would be refunded than what is left of a line: ${left}.`);
  }
  return refundUnits(line, quantity, restock ?? false);
}

function refusedField(field: string, sentence: string): Refusal {
  return new Refusal('rule_violated', sentence, { errors: { [field]: [sentence] } });
}

function restockingsOf({ id, request, parts }: DraftRefund): StockMove[] {
  return parts
    .filter(({ restock }) => restock)
    .map(({ line, quantity }) => ({
      productId: line.productId,
      change: quantity,
      cause: { reason: 'refund', refundId: id },
      ...(request.actor && { actor: request.actor }),
    }));
}

/** One for each order, however many refunds of it there are. */
function returnsOf(refunds: readonly DraftRefund[], orders: ReadonlyMap<string, HeldOrder>): OrderReturn[] {
  const byOrder = Map.groupBy(refunds, ({ request }) => request.orderId);
  return [...byOrder].flatMap(([orderId, ofOrder]) => {
    const amountMinor = sum(ofOrder.map(({ walletMinor }) => walletMinor));
    return amountMinor > 0n ? [{ orderId, customerId: orders.get(orderId)?.customerId ?? null, amountMinor }] : [];
  });
}

/** One for each entry that the refund's lines earned: what an order earned at once is taken back at once. */
function takeBacksOf(refund: DraftRefund): TakeBack[] {
  const byEntry = Map.groupBy(refund.parts.filter(takesCashback), (part) => part.line.cashbackEntryId);
  return [...byEntry].flatMap(([entryId, parts]) => {
    const amountMinor = sum(parts.map((part) => part.cashbackMinor));
    return entryId ? [{ refundId: refund.id, entryId, amountMinor, effectiveAt: refund.request.effectiveAt }] : [];
  });
}

function takesCashback(part: LineRefund): boolean {
  return part.cashbackMinor > 0n;
}

function tell(unit: Unit, { id, request, totalMinor, cashbackMinor, walletMinor }: DraftRefund): void {
  const { orderId, isHistory } = request;
  unit.announce(
    orderRefunded({ refundId: id, orderId, totalMinor, cashbackTakenBackMinor: cashbackMinor, history: isHistory }),
  );
  unit.record({
    action: 'order.refunded',
    subject: { kind: 'order', id: orderId },
    changes: {
      refundId: toPublicId('refund', id),
      reference: request.reference,
      ...(request.reason !== undefined && { reason: request.reason }),
      ...(walletMinor > 0n && { walletMinor: walletMinor.toString() }),
      totalMinor: totalMinor.toString(),
      cashbackTakenBackMinor: cashbackMinor.toString(),
    },
    ...(request.actor && { actor: request.actor }),
  });
}

function sum(amountsMinor: readonly bigint[]): bigint {
  return amountsMinor.reduce((total, amountMinor) => total + amountMinor, 0n);
}
