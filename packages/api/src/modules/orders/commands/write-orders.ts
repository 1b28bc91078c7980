import { sql } from 'kysely';
import { insertRows, unnest } from '../../../database/insert-rows.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import { type DraftLine, type DraftOrder, entryOfLine } from '../draft-order.ts';
import { firstStateOf } from '../first-state.ts';

const orderColumns = {
  id: 'uuid',
  source: 'text',
  reference: 'text',
  customer_id: 'uuid',
  channel: 'text',
  status: 'text',
  currency: 'text',
  line_count: 'integer',
  total_minor: 'bigint',
  cashback_minor: 'bigint',
  paid_minor: 'bigint',
  wallet_paid_minor: 'bigint',
  delivery_address: 'jsonb',
  notes: 'text',
  placed_at: 'timestamptz',
  paid_at: 'timestamptz',
  completed_at: 'timestamptz',
} as const;

/** Writes new orders, and adds to the sums of those that grow. */
export async function writeOrders(unit: Unit, orders: readonly DraftOrder[]): Promise<void> {
  const fresh = orders.filter((order) => !order.growsFrom);
  await insertRows(
    unit.db,
    'orders',
    orderColumns,
    fresh.map((order) => orderRow(unit, order)),
  );
  await growOrders(
    unit,
    orders.filter((order) => order.growsFrom),
  );
}

function orderRow(unit: Unit, order: DraftOrder) {
  const { id, request, lines, totalMinor, cashbackMinor } = order;
  const redeemedMinor = order.redemption?.amountMinor ?? 0n;
  const { status, paidAt, completedAt } = firstStateOf(order);
  return {
    id,
    source: request.origin?.source ?? null,
    reference: request.origin?.reference ?? null,
    customer_id: request.customerId,
    channel: request.channel,
    status,
    currency: unit.store.currency,
    line_count: lines.length,
    total_minor: totalMinor,
    cashback_minor: cashbackMinor,
    paid_minor: redeemedMinor,
    wallet_paid_minor: redeemedMinor,
    delivery_address: request.deliveryAddress ? JSON.stringify(request.deliveryAddress) : null,
    notes: request.notes ?? null,
    placed_at: request.placedAt,
    paid_at: paidAt,
    completed_at: completedAt,
  };
}

const growthColumns = { id: 'uuid', line_count: 'integer', total_minor: 'bigint', cashback_minor: 'bigint' } as const;

/** What was refunded wholly is refunded only partly once it has more lines. */
async function growOrders(unit: Unit, orders: readonly DraftOrder[]): Promise<void> {
  if (orders.length === 0) {
    return;
  }
  const rows = orders.map(({ id, lines, totalMinor, cashbackMinor }) => ({
    id,
    line_count: lines.length,
    total_minor: totalMinor,
    cashback_minor: cashbackMinor,
  }));
  await sql`
    update orders grown
      set line_count = grown.line_count + added.line_count,
          total_minor = grown.total_minor + added.total_minor,
          cashback_minor = grown.cashback_minor + added.cashback_minor,
          refunded = case when grown.refunded = 'wholly' then 'partly' else grown.refunded end
      from (
        select id, sum(line_count)::int as line_count, sum(total_minor)::bigint as total_minor,
               sum(cashback_minor)::bigint as cashback_minor
          from ${unnest(growthColumns, rows)} as part(id, line_count, total_minor, cashback_minor)
          group by id
      ) as added
      where grown.id = added.id
  `.execute(unit.db);
}

const lineColumns = {
  id: 'uuid',
  order_id: 'uuid',
  position: 'integer',
  product_id: 'uuid',
  sku: 'text',
  name: 'text',
  type: 'text',
  unit_price_minor: 'bigint',
  quantity: 'integer',
  amount_minor: 'bigint',
  cashback_minor: 'bigint',
  rate_basis_points: 'integer',
  rule_version_id: 'uuid',
  cashback_entry_id: 'uuid',
} as const;

/** Writes the lines, after the entries of the cashback that they earned. */
export async function writeOrderLines(unit: Unit, orders: readonly DraftOrder[]): Promise<void> {
  const rows = orders.flatMap((order) => order.lines.map((line) => lineRow(order, line)));
  await insertRows(unit.db, 'order_lines', lineColumns, rows);
}

function lineRow(order: DraftOrder, line: DraftLine) {
  return {
    id: line.id,
    order_id: order.id,
    position: line.position,
    product_id: line.productId,
    sku: line.sku,
    name: line.name,
    type: line.type,
    unit_price_minor: line.unitPriceMinor,
    quantity: line.quantity,
    amount_minor: line.amountMinor,
    cashback_minor: line.cashbackMinor,
    rate_basis_points: line.rateBasisPoints,
    rule_version_id: line.ruleVersionId,
    cashback_entry_id: entryOfLine(order, line),
  };
}
