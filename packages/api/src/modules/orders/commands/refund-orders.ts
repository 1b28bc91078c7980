import { Refusal } from '@tillback/rules/errors/refusal';
import { newId } from '@tillback/rules/ids/ids';
import { type SqlBool, sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import { type TakeBack, takeBackCashback } from '../../cashback/public.ts';
import { orderRefunded } from '../orders.events.ts';
import type { RefundRequest, RefundsInAll } from '../refund-request.ts';
import { type LineRefund, type RefundableLine, refundUnits } from '../refundable-lines.ts';
import { type DraftRefund, writeRefunds } from './write-refunds.ts';

/**
 * Takes quantities back, with their cashback in proportion, in the order of the requests and in one transaction. Never
 * more than what is left of a line: such a request refuses the whole batch.
 */
export async function refundOrders(unit: Unit, requests: readonly RefundRequest[]): Promise<RefundsInAll> {
  const lines = await lockLines(unit, requests);
  const refundable = await lockRefundableOrders(unit, requests);
  const refunds = requests.map((request) => draftRefund(request, lines, refundable));
  const taken = await takeBackCashback(unit, refunds.flatMap(takeBacksOf));
  await writeRefunds(unit, refunds, [...lines.values()]);
  for (const refund of refunds) {
    tell(unit, refund);
  }
  return {
    refundIds: refunds.map(({ id }) => id),
    refundedMinor: sum(refunds.map((refund) => refund.totalMinor)),
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
async function lockRefundableOrders(unit: Unit, requests: readonly RefundRequest[]): Promise<ReadonlySet<string>> {
  const ids = requests.map((request) => request.orderId);
  const orders = await unit.db
    .selectFrom('orders')
    .select('id')
    .where(sql<SqlBool>`id = any(${ids}::uuid[])`)
    .where('status', 'in', ['paid', 'completed'])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
  return new Set(orders.map((order) => order.id));
}

function draftRefund(
  request: RefundRequest,
  lines: ReadonlyMap<string, RefundableLine>,
  refundable: ReadonlySet<string>,
): DraftRefund {
  if (request.lines.length === 0 || request.lines.some(({ quantity }) => quantity < 1)) {
    throw new Refusal('rule_violated', 'A refund takes back at least one unit of each line it names.');
  }
  const parts = request.lines.map(({ orderLineId, quantity }) => {
    const line = lines.get(orderLineId);
    if (!line || line.orderId !== request.orderId || !refundable.has(request.orderId)) {
      throw new Refusal('rule_violated', 'Only lines of the same order, paid or completed, can be refunded.');
    }
    if (line.refundedQuantity + quantity > line.quantity) {
      throw new Refusal('rule_violated', 'More would be refunded than what is left of a line.');
    }
    return refundUnits(line, quantity);
  });
  return {
    id: newId(),
    request,
    parts,
    totalMinor: sum(parts.map((part) => part.amountMinor)),
    cashbackMinor: sum(parts.map((part) => part.cashbackMinor)),
  };
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

function tell(unit: Unit, { id, request, totalMinor, cashbackMinor }: DraftRefund): void {
  const { orderId, isHistory } = request;
  unit.announce(
    orderRefunded({ refundId: id, orderId, totalMinor, cashbackTakenBackMinor: cashbackMinor, history: isHistory }),
  );
  unit.record({
    action: 'order.refunded',
    subject: { kind: 'order', id: orderId },
    changes: {
      reference: request.reference,
      totalMinor: totalMinor.toString(),
      cashbackTakenBackMinor: cashbackMinor.toString(),
    },
    ...(request.actor && { actor: request.actor }),
  });
}

function sum(amountsMinor: readonly bigint[]): bigint {
  return amountsMinor.reduce((total, amountMinor) => total + amountMinor, 0n);
}
