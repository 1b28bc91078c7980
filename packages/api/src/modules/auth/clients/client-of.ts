import { Refusal } from '@tillback/rules/errors/refusal';
import { writeDatabase } from '../../../database/handles.ts';
import type { Actor, ClientActor } from '../../../pipeline/actor.ts';
import type { Recognised } from '../../../pipeline/known-actors.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { hashOfToken } from '../secret-token.ts';
import { isApiKey } from './api-key.ts';
import { findBySecret } from './find-by-secret.ts';
import { noteUse } from './note-use.ts';

/**
 * The client that a key belongs to. Only one that was made to send its secret with each request may.
 * @throws {Refusal} `unauthenticated` for a key that is unknown or was revoked
 */
export async function clientOf(runtime: Runtime, key: string): Promise<Actor> {
  const keyHash = isApiKey(key) ? hashOfToken(key) : null;
  const client =
    keyHash === null ? null : await runtime.knownActors.recognise(keyHash, () => clientOfKey(runtime, keyHash));
  if (client === null) {
    throw new Refusal('unauthenticated', 'This API key is not known here, or was revoked.');
  }
  return client;
}

/** Looks on the primary, as a replica may not know yet that the key was revoked, and notes there that it was used. */
async function clientOfKey(runtime: Runtime, keyHash: string): Promise<Recognised<ClientActor> | null> {
  const db = writeDatabase(runtime.orm.em.fork());
  const client = await findBySecret(db, keyHash, runtime.now());
  if (client?.type !== 'erp') {
    return null;
  }
  await noteUse(db, client, runtime.now());
  const { id, name, scopes, secretId, endsAt } = client;
  return { actor: { kind: 'client', id, name, scopes }, dependsOn: [id, secretId], goodUntil: endsAt };
}
