import { explainLine } from '@tillback/rules/cashback/explanation';
import { formatPercent } from '@tillback/rules/cashback/rate';
import type { CashbackRuleVersion } from '@tillback/rules/cashback/rule';
import { toPublicId } from '@tillback/rules/ids/ids';
import { formatAmount } from '@tillback/rules/money/amount';
import { type InferResult, type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { Reader } from '../../../pipeline/unit.ts';
import { loadRuleVersions } from '../../cashback/public.ts';
import type { StoreSettings } from '../../settings/public.ts';
import type { OrderLineAnswer } from '../orders.shapes.ts';
import type { DetailsRow } from './order-details.ts';

/** The lines of orders as they were sold, their types as they were called then, each with its cashback under the rule version that is stored with it. */
export async function linesOfOrders(
  { db, store }: Pick<Reader, 'db' | 'store'>,
  orders: readonly DetailsRow[],
): Promise<(order: DetailsRow) => OrderLineAnswer[]> {
  const rows = await selectLines(
    db,
    orders.map(({ id }) => id),
  ).execute();
  const byOrder = Map.groupBy(rows, (row) => row.orderId);
  const versions = new Map((await loadRuleVersions(db)).map((version) => [version.id, version]));
  return (order) => (byOrder.get(order.id) ?? []).map((row) => tellLine(row, order, versions, store));
}

/** One line, explained by the version that is stored with it, and of the type as it was called then. */
export function tellLine(
  row: LineRow,
  order: DetailsRow,
  versions: ReadonlyMap<string, CashbackRuleVersion>,
  store: StoreSettings,
): OrderLineAnswer {
  const version = row.ruleVersionId === null ? null : (versions.get(row.ruleVersionId) ?? null);
  const explained = { ...row, currency: order.currency, hasCustomer: order.customerId !== null };
  return {
    ...shapeLine(row, order.currency),
    type: store.types.nameAt(row.type, order.recordedAt),
    ruleVersion: version?.version ?? null,
    explanation: explainLine(explained, version),
  };
}

function selectLines(db: ReadDatabase, orderIds: readonly string[]) {
  return db
    .selectFrom('order_lines')
    .select([
      'id',
      'order_id as orderId',
      'product_id as productId',
      'sku',
      'name',
      'type',
      'unit_price_minor as unitPriceMinor',
      'quantity',
      'amount_minor as amountMinor',
      'cashback_minor as cashbackMinor',
      'refunded_quantity as refundedQuantity',
      'cashback_taken_back_minor as cashbackTakenBackMinor',
      'rate_basis_points as rateBasisPoints',
      'rule_version_id as ruleVersionId',
      'cashback_entry_id as cashbackEntryId',
      'undone_at as undoneAt',
    ])
    .where(sql<SqlBool>`order_id = any(${orderIds}::uuid[])`)
    .orderBy('position');
}

export type LineRow = InferResult<ReturnType<typeof selectLines>>[number];

function shapeLine(row: LineRow, currency: string): Omit<OrderLineAnswer, 'type' | 'ruleVersion' | 'explanation'> {
  return {
    id: toPublicId('orderLine', row.id),
    productId: toPublicId('product', row.productId),
    sku: row.sku,
    name: row.name,
    unitPrice: formatAmount(row.unitPriceMinor, currency),
    quantity: row.quantity,
    amount: formatAmount(row.amountMinor, currency),
    cashback: formatAmount(row.cashbackMinor, currency),
    refundedQuantity: row.refundedQuantity,
    cashbackTakenBack: formatAmount(row.cashbackTakenBackMinor, currency),
    cashbackEntryId: row.cashbackEntryId && toPublicId('cashbackEntry', row.cashbackEntryId),
    undoneAt: row.undoneAt?.toISOString() ?? null,
    rate: row.rateBasisPoints === null ? null : formatPercent(row.rateBasisPoints),
  };
}
