import { toPublicId } from '@tillback/rules/ids/ids';
import type { InferResult } from 'kysely';
import type { ReadDatabase } from '../../../database/handles.ts';
import type { ClientAnswer } from '../clients.shapes.ts';

export function selectClients(db: ReadDatabase) {
  return db
    .selectFrom('api_keys')
    .select([
      'id',
      'name',
      'type',
      'scopes',
      'hint',
      'created_by_name as createdBy',
      'created_at as createdAt',
      'last_used_at as lastUsedAt',
      'revoked_at as revokedAt',
    ]);
}

type ClientRow = InferResult<ReturnType<typeof selectClients>>[number];

export function shapeClient({ id, ...row }: ClientRow): ClientAnswer {
  return {
    clientId: toPublicId('client', id),
    name: row.name,
    type: row.type,
    scopes: row.scopes,
    hint: row.hint,
    createdBy: row.createdBy,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    revokedAt: row.revokedAt?.toISOString() ?? null,
  };
}
