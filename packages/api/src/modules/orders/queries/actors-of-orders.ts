import { type SqlBool, sql } from 'kysely';
import { actorId } from '../../../pipeline/actor.ts';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';

/** Who did the first of these actions that the audit knows; null where it knows none. */
export interface ActorsOfOrder {
  of(...actions: string[]): string | null;
  /** Who did it to one payment, refund or repayment, by its public id. */
  ofPart(action: string, partId: string): string | null;
}

/** A shopper is told of nobody but themselves: who works in the shop is not theirs to know. */
export async function actorsOfOrders(
  { db, actor }: Reader,
  orderIds: readonly string[],
): Promise<(orderId: string) => ActorsOfOrder> {
  const entries = db
    .selectFrom('audit_entries')
    .select(['action', 'subject_id as orderId', 'actor_name as actorName', 'changes'])
    .where('subject_kind', '=', 'order')
    .where(sql<SqlBool>`subject_id = any(${orderIds}::text[])`)
    .orderBy('at', 'desc');
  const told = onlyOwnRowsOf(actor) === null ? entries : entries.where('actor_id', '=', actorId(actor));
  const rows = await told.execute();
  const byOrder = Map.groupBy(rows, (row) => row.orderId);
  return (orderId) => actorsIn(byOrder.get(orderId) ?? []);
}

interface AuditRow {
  readonly action: string;
  readonly actorName: string;
  readonly changes: unknown;
}

function actorsIn(rows: readonly AuditRow[]): ActorsOfOrder {
  const nameByAction = new Map(rows.map(({ action, actorName }) => [action, actorName]));
  const nameByPart = new Map(rows.map(({ action, changes, actorName }) => [`${action} ${partOf(changes)}`, actorName]));
  return {
    of: (...actions) => actions.map((action) => nameByAction.get(action)).find((name) => name !== undefined) ?? null,
    ofPart: (action, partId) => nameByPart.get(`${action} ${partId}`) ?? null,
  };
}

/** What an entry of the audit says that it was about, within the order. */
function partOf(changes: unknown): string {
  const { paymentId, refundId, repaymentId } = (changes ?? {}) as Readonly<Record<string, string | undefined>>;
  return paymentId ?? refundId ?? repaymentId ?? '';
}
