import { Refusal } from '@tillback/rules/errors/refusal';
import { sql } from 'kysely';
import { type WriteDatabase, writeDatabase } from '../../../database/handles.ts';
import type { Actor, ClientActor } from '../../../pipeline/actor.ts';
import type { Recognised } from '../../../pipeline/known-actors.ts';
import type { Runtime } from '../../../pipeline/runtime.ts';
import { hashOfToken } from '../secret-token.ts';
import { isApiKey } from './api-key.ts';

/**
 * The client that a key belongs to.
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
  const client = await findClient(db, keyHash);
  if (!client) {
    return null;
  }
  await noteUse(db, client.id, runtime.now());
  const { id, name, scopes } = client;
  return { actor: { kind: 'client', id, name, scopes }, dependsOn: [id], goodUntil: null };
}

function findClient(db: WriteDatabase, keyHash: string) {
  return db
    .selectFrom('api_keys')
    .select(['id', 'name', 'scopes'])
    .where('key_hash', '=', keyHash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
}

/** At most once a minute: a batch of requests should not wait in line to write one row. */
async function noteUse(db: WriteDatabase, id: string, now: Date): Promise<void> {
  await db
    .updateTable('api_keys')
    .set({ last_used_at: now })
    .where('id', '=', id)
    .where((key) =>
      key.or([
        key('last_used_at', 'is', null),
        key('last_used_at', '<', sql<Date>`${now}::timestamptz - interval '1 minute'`),
      ]),
    )
    .execute();
}
