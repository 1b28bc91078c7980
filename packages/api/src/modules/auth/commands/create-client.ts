import { newId } from '@tillback/rules/ids/ids';
import { type CreateClientInput, usualGrants } from '@tillback/rules/validation/clients';
import { actorName } from '../../../pipeline/actor.ts';
import type { Unit } from '../../../pipeline/unit.ts';
import type { ClientAnswer } from '../clients.shapes.ts';
import { getClient } from '../queries/client-rows.ts';
import { addClientSecret, type NewSecret } from './add-client-secret.ts';

export interface NewClient extends CreateClientInput {
  /** null for a client that can keep none. */
  readonly secret: NewSecret | null;
}

/** Adds an application that may call the API. */
export async function createClient(unit: Unit, { secret, ...client }: NewClient): Promise<ClientAnswer> {
  const id = newId();
  const grants = client.grants ?? [...usualGrants[client.type]];
  await unit.db
    .insertInto('clients')
    .values({ id, ...client, grants, created_by_name: actorName(unit.actor), created_at: unit.now })
    .execute();
  if (secret !== null) {
    await addClientSecret(unit, id, secret);
  }
  unit.record({ action: 'client.created', subject: { kind: 'client', id }, changes: { ...client, grants } });
  return getClient(unit, id);
}
