import { Refusal } from '@tillback/rules/errors/refusal';
import type { RotateSecretInput } from '@tillback/rules/validation/clients';
import { sql } from 'kysely';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ClientAnswer } from '../clients.shapes.ts';
import { getClient } from '../queries/client-rows.ts';
import { addClientSecret, type NewSecret } from './add-client-secret.ts';

interface Rotation extends RotateSecretInput {
  readonly secret: NewSecret;
}

/**
 * Gives a client another secret; those it had live on for the overlap that was chosen, and never longer than they would have.
 * @throws {Refusal} `not_found`, `rule_violated` for a client that was revoked or can keep no secret
 */
export async function rotateClientSecret(unit: Unit, { id, overlapHours, secret }: Rotation): Promise<ClientAnswer> {
  await refuseUnlessItHasSecrets(unit, id);
  const endsAt = new Date(unit.now.getTime() + overlapHours * 3_600_000);
  await unit.db
    .updateTable('client_secrets')
    .set({ ends_at: sql<Date>`least(ends_at, ${endsAt}::timestamptz)` })
    .where('client_id', '=', id)
    .execute();
  await addClientSecret(unit, id, secret);
  unit.record({ action: 'client.secret-rotated', subject: { kind: 'client', id }, changes: { overlapHours } });
  return getClient(unit, id);
}

async function refuseUnlessItHasSecrets(unit: Unit, id: string): Promise<void> {
  const client = await unit.db
    .selectFrom('clients')
    .select(['type', 'revoked_at as revokedAt'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!client) {
    throw new Refusal('not_found', 'There is no such client.');
  }
  if (client.revokedAt !== null) {
    throw new Refusal('rule_violated', 'The client was revoked, for good.');
  }
  if (client.type === 'public') {
    throw new Refusal('rule_violated', 'A public client has no secret.');
  }
}
