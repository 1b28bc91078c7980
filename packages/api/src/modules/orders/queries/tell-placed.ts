import { type SqlBool, sql } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import { QueryPlans } from '../../../database/query-plans.ts';
import { actorName } from '../../../pipeline/actor.ts';
import { tellEarned } from '../../cashback/public.ts';
import type { StoreSettings } from '../../settings/public.ts';
import { type DraftLine, type DraftOrder, entryOfLine, type Redemption } from '../draft-order.ts';
import { firstStateOf } from '../first-state.ts';
import { actorOf } from '../order-request.ts';
import type { OrderAnswer, PaymentAnswer } from '../orders.shapes.ts';
import type { WrittenOrder } from '../written-order.ts';
import type { ActorsOfOrder } from './actors-of-orders.ts';
import { type LineRow, tellLine } from './lines-of-orders.ts';
import type { DetailsRow } from './order-details.ts';
import { type PaymentRow, shapePayment } from './payments-of-orders.ts';
import { tellOrder } from './tell-order.ts';

const plans = new QueryPlans<{ ids: readonly string[] }>();

/** What customers are called, by their ids. */
export type CustomerNames = ReadonlyMap<string | null, string>;

export async function customerNames(db: ReadDatabase, whose: readonly Pick<DraftOrder, 'customerId'>[]) {
  const ids = whose.flatMap(({ customerId }) => customerId ?? []);
  const rows = await plans.rows(db, 'names', { ids }, (placeOf) =>
    db
      .selectFrom('customers')
      .select(['id', 'name'])
      .where(sql<SqlBool>`id = any(${placeOf('ids')}::uuid[])`),
  );
  return new Map<string | null, string>(rows.map(({ id, name }) => [id, name]));
}

/**
 * A new order of this transaction, as it would be read back by who placed it: to read nine tables again would take as long as
 * to write them.
 */
export function tellPlaced(written: WrittenOrder, names: CustomerNames, store: StoreSettings): OrderAnswer {
  const { order } = written;
  const row = detailsRow(order, names.get(order.customerId) ?? null, store);
  const versions = new Map(order.rule ? [[order.rule.id, order.rule]] : []);
  return tellOrder(
    {
      order: row,
      lines: order.lines.map((line) => tellLine(lineRow(order, line), row, versions, store)),
      payments: paymentsOf(written, store),
      repayments: [],
      refunds: [],
      cashbackEntries: entriesOf(written, row, store),
      actors: whoPlaced(order),
    },
    store,
  );
}

function paymentsOf({ order, paymentId }: WrittenOrder, { currency }: StoreSettings): PaymentAnswer[] {
  return paymentId && order.redemption ? [shapePayment(paymentRow(order, order.redemption, paymentId), currency)] : [];
}

function entriesOf({ earned }: WrittenOrder, { customerName, reference }: DetailsRow, store: StoreSettings) {
  return earned ? [tellEarned(earned, { customerName: customerName ?? '', orderReference: reference }, store)] : [];
}

function detailsRow(order: DraftOrder, customerName: string | null, { currency }: StoreSettings): DetailsRow {
  const { request } = order;
  const redeemedMinor = order.redemption?.amountMinor ?? 0n;
  return {
    id: order.id,
    reference: request.origin?.reference ?? null,
    channel: request.channel,
    ...firstStateOf(order),
    refunded: 'none',
    placedAt: order.placedAt,
    recordedAt: order.placedAt,
    customerId: order.customerId,
    customerName,
    lineCount: order.lines.length,
    totalMinor: order.totalMinor,
    paidMinor: redeemedMinor,
    walletPaidMinor: redeemedMinor,
    refundedTotalMinor: 0n,
    refundDueMinor: 0n,
    cashbackMinor: order.cashbackMinor,
    cashbackTakenBackMinor: 0n,
    currency,
    deliveryAddress: request.deliveryAddress ?? null,
    notes: request.notes ?? null,
    cancelledAt: null,
    cancelReason: null,
  };
}

function lineRow(order: DraftOrder, line: DraftLine): LineRow {
  const { takesStock: _never, position: _told, ...sold } = line;
  return {
    ...sold,
    orderId: order.id,
    refundedQuantity: 0,
    cashbackTakenBackMinor: 0n,
    cashbackEntryId: entryOfLine(order, line),
    undoneAt: null,
  };
}

function paymentRow({ id: orderId, placedAt }: DraftOrder, { amountMinor }: Redemption, id: string): PaymentRow {
  return {
    id,
    orderId,
    method: 'wallet',
    amountMinor,
    returnedMinor: 0n,
    reference: null,
    recordedAt: placedAt,
  };
}

function whoPlaced({ request }: DraftOrder): ActorsOfOrder {
  const actor = actorOf(request);
  const name = actor ? actorName(actor) : null;
  return { of: (...actions) => (actions.includes('order.placed') ? name : null), ofPart: () => null };
}
