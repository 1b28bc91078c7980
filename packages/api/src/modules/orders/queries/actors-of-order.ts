import { actorId } from '../../../pipeline/actor.ts';
import { onlyOwnRowsOf } from '../../../pipeline/own-rows.ts';
import type { Reader } from '../../../pipeline/unit.ts';

/** Who did the first of these actions that the audit knows; null where it knows none. */
export type ActorOfEvent = (...actions: string[]) => string | null;

/** A shopper is told of nobody but themselves: who works in the shop is not theirs to know. */
export async function actorsOfOrder({ db, actor }: Reader, orderId: string): Promise<ActorOfEvent> {
  const entries = db
    .selectFrom('audit_entries')
    .select(['action', 'actor_name as actorName'])
    .where('subject_kind', '=', 'order')
    .where('subject_id', '=', orderId)
    .orderBy('at', 'desc');
  const told = onlyOwnRowsOf(actor) === null ? entries : entries.where('actor_id', '=', actorId(actor));
  const rows = await told.execute();
  const nameByAction = new Map(rows.map((row) => [row.action, row.actorName]));
  return (...actions) => actions.map((action) => nameByAction.get(action)).find((name) => name !== undefined) ?? null;
}
