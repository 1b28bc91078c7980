import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { insertRows, unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { RefundRequest } from '../refund-request.ts';
import type { LineRefund, RefundableLine } from '../refundable-lines.ts';

export interface DraftRefund {
  readonly id: string;
  readonly request: RefundRequest;
  readonly parts: readonly LineRefund[];
  readonly totalMinor: bigint;
  readonly cashbackMinor: bigint;
  /** What goes back to the wallet that paid part of the order. */
  readonly walletMinor: bigint;
}

const refundColumns = {
  id: 'uuid',
  order_id: 'uuid',
  reference: 'text',
  effective_at: 'timestamptz',
  total_minor: 'bigint',
  cashback_taken_back_minor: 'bigint',
  wallet_minor: 'bigint',
  reason: 'text',
} as const;

const refundLineColumns = {
  id: 'uuid',
  refund_id: 'uuid',
  order_line_id: 'uuid',
  quantity: 'integer',
  amount_minor: 'bigint',
  cashback_taken_back_minor: 'bigint',
  restocked: 'boolean',
} as const;

/** Writes refunds with their lines, and brings the order lines and the orders' sums up to date; the orders are locked. */
export async function writeRefunds(
  unit: Unit,
  refunds: readonly DraftRefund[],
  lines: readonly RefundableLine[],
): Promise<void> {
  await insertRows(unit.db, 'refunds', refundColumns, refunds.map(refundRow));
  await insertRows(unit.db, 'refund_lines', refundLineColumns, refunds.flatMap(refundLineRows));
  await updateLines(unit, lines);
  await updateOrders(unit, refunds);
}

function refundRow({ id, request, totalMinor, cashbackMinor, walletMinor }: DraftRefund) {
  return {
    id,
    order_id: request.orderId,
    reference: request.reference,
    effective_at: request.effectiveAt,
    total_minor: totalMinor,
    cashback_taken_back_minor: cashbackMinor,
    wallet_minor: walletMinor,
    reason: request.reason ?? null,
  };
}

function refundLineRows(refund: DraftRefund) {
  return refund.parts.map((part) => ({
    id: newId(),
    refund_id: refund.id,
    order_line_id: part.line.id,
    quantity: part.quantity,
    amount_minor: part.amountMinor,
    cashback_taken_back_minor: part.cashbackMinor,
    restocked: part.restock,
  }));
}

const lineColumns = { id: 'uuid', refunded_quantity: 'integer', cashback_taken_back_minor: 'bigint' } as const;

async function updateLines(unit: Unit, lines: readonly RefundableLine[]): Promise<void> {
  const rows = lines.map((line) => ({
    id: line.id,
    refunded_quantity: line.refundedQuantity,
    cashback_taken_back_minor: line.cashbackTakenBackMinor,
  }));
  await sql`
    update order_lines line
      set refunded_quantity = refunded.refunded_quantity,
          cashback_taken_back_minor = refunded.cashback_taken_back_minor
      from ${unnest(lineColumns, rows)} as refunded(id, refunded_quantity, cashback_taken_back_minor)
      where line.id = refunded.id
  `.execute(unit.db);
}

const orderColumns = { id: 'uuid', refunded_minor: 'bigint', cashback_minor: 'bigint' } as const;

/** After the lines: an order is refunded wholly when no unit of any of its lines is left. */
async function updateOrders(unit: Unit, refunds: readonly DraftRefund[]): Promise<void> {
  const rows = refunds.map(({ request, totalMinor, cashbackMinor }) => ({
    id: request.orderId,
    refunded_minor: totalMinor,
    cashback_minor: cashbackMinor,
  }));
  await sql`
    update orders refunded_order
      set refunded_total_minor = refunded_total_minor + taken.refunded_minor,
          cashback_taken_back_minor = cashback_taken_back_minor + taken.cashback_minor,
          refunded = case
            when exists (
              select 1 from order_lines line
                where line.order_id = refunded_order.id and line.refunded_quantity < line.quantity
            ) then 'partly'
            else 'wholly'
          end
      from (
        select id, sum(refunded_minor)::bigint as refunded_minor, sum(cashback_minor)::bigint as cashback_minor
          from ${unnest(orderColumns, rows)} as part(id, refunded_minor, cashback_minor)
          group by id
      ) as taken
      where refunded_order.id = taken.id
  `.execute(unit.db);
}
