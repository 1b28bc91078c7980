import { newId } from '@tillback/rules/ids/ids';
import type { CreateClientInput } from '@tillback/rules/validation/clients';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ClientAnswer } from '../clients.shapes.ts';
import { selectClients, shapeClient } from '../queries/client-rows.ts';

export interface NewClient extends CreateClientInput {
  /** The hash of the key, and its last characters: the key itself comes nowhere near the database. */
  readonly keyHash: string;
  readonly hint: string;
}

/** Adds another system that may call the API. */
export async function createClient(unit: Unit, { keyHash, hint, ...client }: NewClient): Promise<ClientAnswer> {
  const id = newId();
  await unit.db
    .insertInto('api_keys')
    .values({
      id,
      ...client,
      hint,
      key_hash: keyHash,
      created_by_name: actorName(unit.actor),
      created_at: unit.now,
    })
    .execute();
  unit.record({ action: 'client.created', subject: { kind: 'client', id }, changes: client });
  return shapeClient(await selectClients(unit.db).where('id', '=', id).executeTakeFirstOrThrow());
}
