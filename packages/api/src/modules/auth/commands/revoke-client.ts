import { Refusal } from '@tillback/rules/errors/refusal';
import type { ByIdInput } from '@tillback/rules/validation/by-id';
import type { Unit } from '../../../pipeline/unit.ts';

/**
 * Makes a client's secrets and tokens good for nothing. What it sent stays; that it was revoked before is no mistake.
 * @throws {Refusal} `not_found`
 */
export async function revokeClient(unit: Unit, { id }: ByIdInput): Promise<null> {
  const client = await unit.db
    .selectFrom('clients')
    .select('revoked_at as revokedAt')
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (!client) {
    throw new Refusal('not_found', 'There is no such client.');
  }
  if (client.revokedAt === null) {
    await unit.db.updateTable('clients').set({ revoked_at: unit.now }).where('id', '=', id).execute();
    unit.record({ action: 'client.revoked', subject: { kind: 'client', id } });
  }
  return null;
}
