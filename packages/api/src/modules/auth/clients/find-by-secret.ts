import type { WriteDatabase } from '../../../database/handles.ts';

/** The client that has a secret, unless it was revoked or the secret has ended. */
export function findBySecret(db: WriteDatabase, secretHash: string, now: Date) {
  return db
    .selectFrom('client_secrets as secret')
    .innerJoin('clients as client', 'client.id', 'secret.client_id')
    .select([
      'client.id',
      'client.name',
      'client.type',
      'client.grants',
      'client.scopes',
      'client.last_used_at as lastUsedAt',
      'secret.id as secretId',
      'secret.ends_at as endsAt',
    ])
    .where('secret.secret_hash', '=', secretHash)
    .where((row) => row.or([row('secret.ends_at', 'is', null), row('secret.ends_at', '>', now)]))
    .where('client.revoked_at', 'is', null)
    .executeTakeFirst();
}
