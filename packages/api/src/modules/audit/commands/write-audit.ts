import { newId } from '@tillback/rules/ids/ids';
import { fixedSql } from '../../../database/fixed-sql.ts';
import type { WriteDatabase } from '../../../database/handles.ts';
import { actorClient, actorId, actorName, actorSession } from '../../../pipeline/actor.ts';
import type { Change, Unit } from '../../../pipeline/unit.ts';

interface Origin {
  readonly command: string;
  readonly requestId: string | null;
  readonly ip: string | null;
}

/** What one call of a command changed. */
export interface Audited {
  readonly unit: Pick<Unit, 'actor' | 'now'>;
  readonly origin: Origin;
  readonly changes: readonly Change[];
}

const insertEntries = fixedSql(`
  insert into audit_entries
    (id, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, changes, request_id, ip, session,
     client_id, client_name)
  select id, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, changes, request_id, ip, session,
         client_id, client_name
    from jsonb_to_recordset($1::jsonb) as row(
      id uuid, at timestamptz, action text, actor_kind text, actor_id uuid, actor_name text,
      subject_kind text, subject_id text, changes jsonb, request_id text, ip text, session text, client_id uuid,
      client_name text)
`);

/** Writes a row for each change; a call that recorded none leaves one with its command's name, so that none is silent. */
export async function writeAudit(db: WriteDatabase, calls: readonly Audited[]): Promise<void> {
  const rows = calls.flatMap(({ unit, origin, changes }) => {
    const recorded = changes.length > 0 ? changes : [{ action: origin.command }];
    return recorded.map((change) => auditRow(unit, origin, change));
  });
  if (rows.length === 0) {
    return;
  }
  await insertEntries(db, [JSON.stringify(rows)]);
}

function auditRow(unit: Audited['unit'], origin: Origin, change: Change): Record<string, unknown> {
  const actor = change.actor ?? unit.actor;
  const client = actorClient(actor);
  return {
    id: newId(),
    at: unit.now,
    action: change.action,
    actor_kind: actor.kind,
    actor_id: actorId(actor),
    actor_name: actorName(actor),
    subject_kind: change.subject?.kind ?? null,
    subject_id: change.subject?.id ?? null,
    changes: change.changes ?? null,
    request_id: origin.requestId,
    ip: origin.ip,
    session: actorSession(actor),
    client_id: client?.id ?? null,
    client_name: client?.name ?? null,
  };
}
