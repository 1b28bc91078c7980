import { newId } from '@tillback/rules/ids/ids';
import { sql } from 'kysely';
import { actorId, actorName } from '../../../pipeline/actor.ts';
import type { Change, Unit } from '../../../pipeline/unit.ts';

interface Origin {
  readonly command: string;
  readonly requestId: string | null;
  readonly ip: string | null;
}

/** Writes a row for each change; a command that recorded none leaves one with its own name, so that none is silent. */
export async function writeAudit(unit: Unit, origin: Origin, changes: readonly Change[]): Promise<void> {
  const recorded = changes.length > 0 ? changes : [{ action: origin.command }];
  const rows = recorded.map((change) => auditRow(unit, origin, change));
  await sql`
    insert into audit_entries
      (id, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, changes, request_id, ip)
    select id, at, action, actor_kind, actor_id, actor_name, subject_kind, subject_id, changes, request_id, ip
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(
        id uuid, at timestamptz, action text, actor_kind text, actor_id uuid, actor_name text,
        subject_kind text, subject_id text, changes jsonb, request_id text, ip text)
  `.execute(unit.db);
}

function auditRow(unit: Unit, origin: Origin, change: Change): Record<string, unknown> {
  const actor = change.actor ?? unit.actor;
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
  };
}
