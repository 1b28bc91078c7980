import { defineEntity, p } from '@mikro-orm/core';

export const actorKinds = ['anonymous', 'user', 'client', 'system', 'cli'] as const;

/** Who changed what, from where. Only added to: the database refuses to change or delete a row. */
export const AuditEntrySchema = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entries',
  properties: {
    id: p.uuid().primary(),
    at: p.datetime(),
    action: p.string().length(80),
    actorKind: p.enum(actorKinds),
    actorId: p.uuid().nullable(),
    actorName: p.string().length(200),
    subjectKind: p.string().length(40).nullable(),
    subjectId: p.string().length(64).nullable(),
    changes: p.json<unknown>().nullable(),
    requestId: p.string().length(64).nullable(),
    ip: p.string().length(45).nullable(),
    session: p.string().length(16).nullable(),
    clientId: p.uuid().nullable(),
    clientName: p.string().length(200).nullable(),
  },
  indexes: [
    { name: 'audit_entries_at_index', properties: ['at', 'id'] },
    { name: 'audit_entries_subject_index', properties: ['subjectId', 'at'] },
    { name: 'audit_entries_actor_index', properties: ['actorId', 'at'] },
    {
      name: 'audit_entries_client_index',
      expression: `create index audit_entries_client_index on audit_entries (client_id, at) where client_id is not null`,
    },
  ],
});

export class AuditEntry extends AuditEntrySchema.class {}
AuditEntrySchema.setClass(AuditEntry);
