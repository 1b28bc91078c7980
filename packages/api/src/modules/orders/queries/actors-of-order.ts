import type { ReadDatabase } from '../../../database/handles.ts';

/** Who did the first of these actions that the audit knows; null where it knows none. */
export type ActorOfEvent = (...actions: string[]) => string | null;

export async function actorsOfOrder(db: ReadDatabase, orderId: string): Promise<ActorOfEvent> {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['action', 'actor_name as actorName'])
    .where('subject_kind', '=', 'order')
    .where('subject_id', '=', orderId)
    .orderBy('at', 'desc')
    .execute();
  const nameByAction = new Map(rows.map((row) => [row.action, row.actorName]));
  return (...actions) => actions.map((action) => nameByAction.get(action)).find((name) => name !== undefined) ?? null;
}
