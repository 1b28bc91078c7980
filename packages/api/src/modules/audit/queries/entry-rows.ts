import { maskedPersonalData } from '@tillback/rules/access/masked-personal-data';
import { roleMay } from '@tillback/rules/access/rights';
import { type IdKind, idPrefixes, toPublicId } from '@tillback/rules/ids/ids';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { Actor } from '../../../pipeline/actor.ts';
import type { AuditEntryAnswer } from '../audit.shapes.ts';
import type { actorKinds } from '../entities/audit-entry.ts';

export function entryRows(db: ReadDatabase) {
  return db
    .selectFrom('audit_entries')
    .select([
      'id',
      'at',
      'action',
      'actor_kind as actorKind',
      'actor_id as actorId',
      'actor_name as actorName',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'changes',
      'request_id as requestId',
      'ip',
      'session',
      'client_id as clientId',
      'client_name as clientName',
    ]);
}

interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly actorKind: (typeof actorKinds)[number];
  readonly actorId: string | null;
  readonly actorName: string;
  readonly subjectKind: string | null;
  readonly subjectId: string | null;
  readonly changes: unknown;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly session: string | null;
  readonly clientId: string | null;
  readonly clientName: string | null;
}

/** What was done, with whom it was done to masked for who need not know that. */
export function entryAnswer(row: EntryRow, reader: Actor): AuditEntryAnswer {
  return {
    id: toPublicId('auditEntry', row.id),
    at: row.at.toISOString(),
    action: row.action,
    actor: { kind: row.actorKind, id: row.actorId && actorPublicId(row.actorKind, row.actorId), name: row.actorName },
    subject: subjectAnswer(row),
    changes: mayReadPersonalData(reader) ? row.changes : maskedPersonalData(row.changes),
    session: row.session,
    client: row.clientId === null ? null : { id: toPublicId('client', row.clientId), name: row.clientName ?? '' },
    requestId: row.requestId,
    ip: row.ip,
  };
}

function mayReadPersonalData(reader: Actor): boolean {
  return reader.kind !== 'user' || roleMay(reader.role, 'documents.read');
}

function actorPublicId(kind: EntryRow['actorKind'], id: string): string {
  return toPublicId(kind === 'client' ? 'client' : 'user', id);
}

/** What has a public id is named by it; the one store and the like are named as they are. */
function subjectAnswer({ subjectKind: kind, subjectId: id }: EntryRow): AuditEntryAnswer['subject'] {
  if (kind === null || id === null) {
    return null;
  }
  return { kind, id: hasPublicId(kind) ? toPublicId(kind, id) : id };
}

function hasPublicId(kind: string): kind is IdKind {
  return kind in idPrefixes;
}
